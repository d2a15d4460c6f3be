/** Phrases that raise or lower the severity of an article when they stand in its title or first paragraph. */

/** `exploited`: attackers use it now, `mass`: everywhere; the last two are kinds of text that report no event. */
export const severityRules = {
  exploited: `exploited in the wild, exploited in-the-wild, exploitation in the wild, actively exploited, actively exploiting,
    active exploitation, exploited in attacks, being exploited, under active attack, mass exploitation, zero-day,
    zero day, 0-day, 0day, exploited by hackers, attackers are exploiting, attackers exploit, hackers exploit,
    known exploited`,
  mass: `mass exploitation, mass-exploiting, mass exploited, widely exploited, widespread exploitation, wide exploitation,
    mass infection, emergency directive, thousands of servers, patch immediately`,
  grave: `critical vulnerability, critical flaw, critical bug, critical security, maximum severity, maximum-severity,
    CVSS score of 10, CVSS 10, CVSS 9, unauthenticated remote code execution, pre-auth RCE, wormable, critical remote code execution`,
  supplyChain: `supply chain attack, supply-chain attack, supply chain compromise, supply-chain compromise`,
  destructive: `ransomware, wiper, data-wiping, destructive malware, destructive attack, sabotage`,
  promotion: `webinar, podcast, sponsored post, sponsored content, advertorial, we're hiring, we are hiring, job opening, join our team,
    register now, register for, round-up, roundup, week in review, weekly recap, weekly digest,
    in case you missed it, product announcement, save your seat, on-demand, infosec jobs`,
  opinion: `opinion, commentary, editorial, op-ed, my take, thoughts on, predictions for, lessons from, why you should,
    best practices, guide to, tips for`,
};
