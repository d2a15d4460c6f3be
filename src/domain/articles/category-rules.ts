/**
 * Phrases that speak for a category, by weight: 4 settles it, 1 only adds up. A plural in -s needs no entry of its own.
 */
import type { ArticleCategory } from '../../contract/article-category.ts';

type Weighted = { [weight: number]: string };

export const categoryRules: Record<Exclude<ArticleCategory, 'general'>, Weighted> = {
  ransomware: {
    4: `ransomware, ransomware gang, ransomware group, ransomware attack, ransomware operator, ransomware-as-a-service,
        RaaS, double extortion, ransom note, ransom demand, leak site, ransomware affiliate`,
    1: `ransom, extortion, encryptor, decryptor, files encrypted, data encryption, extort, negotiation`,
  },
  'data-breaches': {
    4: `data breach, data leak, leaked data, breach notification, data theft, stolen data, database leak, data exposure,
        leaked database, exposed database, customer data, personal data stolen`,
    2: `personal information, personally identifiable, records exposed, million records, million users,
        million customers, million people, million accounts, social security number, affected individuals, notified,
        user data, patient data, data stolen, credentials leaked, exposed data, unsecured database,
        data protection authority, have i been pwned, exposes data, class action`,
    1: `leak, leaked, exposed, breach, stole, breached, dark web`,
  },
  vulnerabilities: {
    3: `vulnerability, vulnerabilities, CVE, zero-day, zero day, 0-day, security flaw, security bug, patch tuesday,
        security advisory, security advisories, security update, remote code execution, authentication bypass,
        privilege escalation flaw, known exploited vulnerabilities, proof-of-concept exploit`,
    2: `flaw, CVSS, RCE, buffer overflow, use-after-free, SQL injection, cross-site scripting, path traversal,
        deserialization, command injection, code execution, hotfix, security patch, patches, patched, unpatched,
        out-of-bounds, privilege escalation, PoC exploit, arbitrary code, memory corruption, XSS, SSRF,
        information disclosure, denial of service vulnerability, heap overflow, improper, KEV`,
    1: `exploit, exploited, exploitation, patch, affected versions, mitigations, workaround, firmware update, bypass,
        attacker could, advisory, fixes, fixed in`,
  },
  'attacks-breaches': {
    3: `cyberattack, cyber attack, cyber-attack, hacked, security incident, cyber incident, supply chain attack,
        supply-chain attack, DDoS attack, denial-of-service attack, crypto heist, network breach, website defaced`,
    2: `breached, breach, hackers, intrusion, outage, disruption, systems offline, unauthorized access, compromised,
        DDoS, account takeover, hijacked, defacement, heist, stolen cryptocurrency, forced to shut down, incident
        response, arrested, credential stuffing`,
    1: `attack, attacker, hacker, victim, hit by, hacking, targeted, stolen`,
  },
  malware: {
    3: `malware, trojan, botnet, infostealer, info-stealer, stealer, backdoor, spyware, rootkit, bootkit, wiper,
        banking trojan, remote access trojan, cryptominer, worm, malicious package, malicious extension, loader`,
    2: `dropper, downloader, keylogger, RAT, payload, obfuscated, malicious app, cryptojacking, adware,
        command and control, command-and-control, infection chain, persistence mechanism, web shell, webshell,
        malspam, C2 server, shellcode, malware analysis, implant`,
    1: `infected, infection, malicious, samples, sample, DLL, macro, PowerShell script, payloads, C2, packed, unpacking`,
  },
  'threat-intelligence': {
    4: `threat actor, advanced persistent threat, APT group, nation-state, state-sponsored, cyberespionage,
        cyber espionage, espionage campaign, threat landscape, threat report, threat intelligence, hacking group`,
    2: `campaign, espionage, attribution, attributed, TTPs, phishing campaign, spear-phishing, spearphishing, APT,
        tradecraft, MITRE ATT&CK, indicators of compromise, threat group, threat hunting, infrastructure analysis,
        intelligence agency, activity cluster, social engineering`,
    1: `phishing, lure, decoy, IOCs, tracked as, linked to, adversary, adversaries, hackers, targets`,
  },
  'research-tools': {
    4: `open source tool, open-source tool, new tool, tool release, CTF, writeup, write-up, reverse engineering,
        whitepaper, white paper, tutorial, red team tool, penetration testing tool, YARA rules, Sigma rules,
        detection rules, cheat sheet, how to`,
    2: `released version, proof of concept, research paper, researchers at, GitHub repository, plugin for, fuzzing,
        detection engineering, walkthrough, Burp Suite, Ghidra, IDA Pro, Volatility, forensics, honeypot, pentest,
        penetration testing, framework for, technique, deep dive`,
    1: `toolkit, script, research, experiment, reversing, debugger, methodology, lab`,
  },
};
