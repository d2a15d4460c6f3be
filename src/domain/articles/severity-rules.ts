/** Phrases that raise or lower the severity of an article when they stand in its title or first paragraph. */

/** `exploited`: attackers use it now, `mass`: everywhere; `urgent`: whoever runs it must act; the last two are kinds of text that report no event. */
export const severityRules = {
  exploited: `exploited in the wild, exploited in-the-wild, exploitation in the wild, actively exploited, actively exploiting,
    active exploitation, exploited in attacks, being exploited, under active attack, mass exploitation, zero-day,
    zero day, 0-day, 0day, exploited by hackers, attackers are exploiting, attackers exploit, hackers exploit,
    known exploited, exploited since, exploited before, exploited as a zero-day, exploitation attempts, exploit exists in the wild, exploit in the wild, in-the-wild exploitation,
    already exploited, already being exploited, already abused, already used in attacks, used in attacks, abused in attacks, being abused, under fire, under attack,
    under exploitation, attacks under way, attacks underway, attacks observed, hit in attacks, hackers are exploiting, attackers are abusing, attackers abuse, came under attack, limited attacks, targeted attacks exploiting, used against journalists, used to hack, attacks in the wild, hackers already use, attackers already use, hackers are using, attackers are using, criminals are using, used in break-ins, used by attackers, used by hackers, used by criminals, may have been exploited, may already be exploited, have been exploited, has been exploited, was exploited, were exploited, being used in attacks, hackers pounce, attackers pounce, breaking into, used in targeted attacks`,
  mass: `mass exploitation, mass-exploiting, mass exploited, widely exploited, widespread exploitation, wide exploitation,
    mass infection, emergency directive, thousands of servers, patch immediately, all over the world, indiscriminate, indiscriminately, mass scanning, mass attacks, mass hacking, mass compromise, mass-exploited, mass hacks,
    dozens of packages, hundreds of packages, thousands of devices, thousands of systems, thousands of sites, thousands of websites, tens of thousands of, large-scale attacks, large-scale exploitation, self-spreading, self-propagating, self-replicating, spreading rapidly, spreads rapidly, tearing through, spreading worldwide`,
  grave: `critical vulnerability, critical flaw, critical bug, critical security, maximum severity, maximum-severity,
    CVSS score of 10, CVSS 10, CVSS 9, unauthenticated remote code execution, pre-auth RCE, wormable, critical remote code execution, pre-auth root, pre-authentication, pre-auth, unauthenticated RCE, unauthenticated code execution, unauthenticated attacker can, full takeover, severity 10, 10 out of 10, CVSS of 9.8, CVSS 9.8, rated 9.8, rated 10`,
  urgent: `patch now, patch today, patch tonight, update today, upgrade today, upgrade tonight, attacks are expected, exploitation is expected, exploitation expected, exploit code for, published code that, PoC for, proof-of-concept exploit, patch or unplug, within 24 hours, update now, update immediately, upgrade immediately, patch urgently, urgently patch, urged to patch, urges immediate, urged to update, drop everything, should not wait, emergency update, emergency patch, emergency release, emergency fix,
    out-of-band, functioning exploit, working exploit, exploit code is public, public exploit, exploit code released, exploit circulates, exploit published, exploit available, exploit released, PoC released, act now, immediate action, immediately apply, without delay, reset every, reset all, rotate all, rotate every, take offline, taken off the internet`,
  supplyChain: `supply chain attack, supply-chain attack, supply chain compromise, supply-chain compromise, poisoned packages, poisoned versions, poisoned releases, compromised packages, trojanized packages, trojanised packages, malicious versions, backdoored packages, backdoored releases, npm worm`,
  destructive: `ransomware, wiper, data-wiping, destructive malware, destructive attack, sabotage`,
  promotion: `webinar, podcast, sponsored post, sponsored content, advertorial, we're hiring, we are hiring, job opening, join our team,
    register now, register for, round-up, roundup, week in review, weekly recap, weekly digest,
    in case you missed it, product announcement, save your seat, on-demand, infosec jobs`,
  opinion: `opinion, commentary, editorial, op-ed, my take, thoughts on, predictions for, lessons from, why you should,
    best practices, guide to, tips for, year in review, what to expect in, taught us, lessons learned, looking back, we learned from, predictions`,
};
