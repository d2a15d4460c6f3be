/**
 * Phrases that speak for a category, by weight: 4 settles it, 1 only adds up. A plural in -s needs no entry of its own.
 */
import type { ArticleCategory } from '../../contract/article-category.ts';

type Weighted = { [weight: number]: string };

export const categoryRules: Record<ArticleCategory, Weighted> = {
  ransomware: {
    5: `ransomware, domain wide ransomware, ransomware gang, ransomware group, ransomware attack, ransomware operator, ransomware-as-a-service`,
    4: `RaaS, double extortion, ransom note, ransom demand, leak site, ransomware affiliate, rançongiciel, LockBit, BlackCat,
        ALPHV, RansomHub, Black Basta, DarkSide, REvil, Sodinokibi, Vice Society, NotPetya, WannaCry, Rhysida, Qilin,
        Ransom Cartel, Hunters International, DragonForce, BianLian, Nefilim, NetWalker, GlobeImposter, Cl0p, SafePay,
        INC Ransom, Locky, StopRansomware, Erpressungstrojaner`,
    3: `Akira, Conti, Ryuk, Trigona, Medusa ransomware, Royal ransomware, Play ransomware, Hive ransomware, 8Base, Babuk`,
    1: `ransom, extortion, encryptor, decryptor, files encrypted, data encryption, extort, negotiation`,
  },
  'data-breaches': {
    5: `data breach, data breaches, Datenleck, fuite de données`,
    4: `data leak, leaked data, breach notification, data theft, stolen data, database leak, data exposure,
        leaked database, exposed database, customers affected, customers impacted, people affected, people impacted, patients affected,
        users affected, individuals affected, accounts exposed, Kunden betroffen, Nutzer betroffen, clients touchés, personal data lost, customer data, personal data stolen, leaks data, stole data, steal data of,
        Datenpanne, 情報漏えい, 個人情報`,
    2: `personal information, personally identifiable, records exposed, million records, million users,
        million customers, million people, million accounts, social security number, affected individuals, notified,
        notifies, user data, patient data, patient records, call records, data stolen, credentials leaked, exposed data,
        unsecured database, data protection authority, have i been pwned, exposes data, class action, credit card data,
        Kundendaten, Kreditkartendaten, settlement`,
    1: `leak, leaked, exposed, breach, stole, breached, dark web`,
  },
  vulnerabilities: {
    4: `vulnerability in, vulnerabilities in, zero-day vulnerability, security vulnerability, Schwachstelle, Schwachstellen,
        Sicherheitslücke, Sicherheitslücken, vulnérabilité, vulnérabilités, 脆弱性`,
    3: `vulnerability, vulnerabilities, CVE, security flaw, security bug, patch tuesday,
        security advisory, security advisories, security update, remote code execution, authentication bypass,
        privilege escalation flaw, known exploited vulnerabilities, proof-of-concept exploit, critical flaw, bug, RCE`,
    2: `flaw, zero-day, zero day, 0-day, CVSS, buffer overflow, use-after-free, SQL injection, cross-site scripting, path traversal,
        deserialization, command injection, code execution, hotfix, security patch, patches, patched, unpatched,
        out-of-bounds, PoC exploit, arbitrary code, XSS, SSRF, auth bypass, mass exploitation, mass-exploiting,
        information disclosure, denial of service vulnerability, heap overflow, KEV, actively exploited, verwundbar,
        verwundbare, high-severity`,
    1: `exploited, exploitation, patch, affected versions, mitigations, workaround, firmware update, bypass, fixes,
        privilege escalation, memory corruption, exploit, attacker could, advisory, fixed in, improper`,
  },
  'attacks-breaches': {
    4: `cyberattack, cyber attack, cyber-attack, supply chain attack, supply-chain attack, supply chain compromise,
        supply-chain compromise, software supply chain compromise, crypto heist, network breach, website defaced,
        security incident, cyber incident, destructive attack, arrested, cyberangriff, cyberattaque,
        backdoored, in this intrusion, this intrusion, network compromise, domain admin, domain-wide compromise, hands-on-keyboard,
        hands on keyboard, investigated an incident, incident response engagement`,
    3: `hacked, DDoS attack, denial-of-service attack, heist, incident response, intrusion, lateral movement, moved laterally, moving laterally, move laterally, hackers breach,
        hackers compromise, compromised in, pleads guilty, sentenced, extradited, indicted, charged with, arrest`,
    2: `breached, breach, hackers, outage, disruption, systems offline, unauthorized access, domain-wide, hacktivist,
        DDoS, account takeover, hijacked, defacement, stolen cryptocurrency, forced to shut down, threat actors gained,
        initial access, domain controller, post-exploitation, beachhead, credential stuffing, police, suspect, law enforcement, knocked offline, hack`,
    1: `attack, attacker, hacker, victim, hit by, hacking, targeted, stolen, compromised, incident`,
  },
  malware: {
    3: `malware, trojan, botnet, infostealer, info-stealer, stealer, backdoor, spyware, rootkit, bootkit, wiper,
        banking trojan, remote access trojan, cryptominer, worm, malicious package, malicious extension, loader,
        exploit kit, malicious app, malware analysis, RAT, skimmer, infection, crypter, malicious npm package,
        stealer malware, malicious PyPI package, exploit pack, malware family`,
    2: `dropper, downloader, keylogger, cryptojacking, adware, infection chain, persistence mechanism,
        malspam, C2 server, implant, infected, fake installer, variant, new variant, webshell, banker, crypto miner,
        coinminer, Schadsoftware, malware campaign`,
    1: `payload, command and control, command-and-control, web shell, obfuscated, shellcode, malicious, samples, sample,
        DLL, macro, PowerShell script, payloads, C2, packed, unpacking`,
  },
  'threat-intelligence': {
    4: `advanced persistent threat, APT group, cyberespionage,
        cyber espionage, espionage campaign, threat landscape, threat report, threat intelligence, hacking group, espionage,
        phishing campaign, APT, cybercriminal underground, government-sponsored, TTPs, threat group, APTs`,
    3: `nation-state, state-sponsored, spear-phishing, spearphishing, phishing, intelligence agency, activity cluster, vishing, lure, scam, smishing,
        email threat, social engineering, linked hackers, hackers spied, state hackers, fraud campaign, scammers,
        phishing site, ClickFix, fake captcha, captcha-style, paste hijacking, pastejacking, typosquatting, credential harvesting, intrusion set,
        civil society, human rights defender, dissidents, influence operation, disinformation, mercenary spyware`,
    2: `threat actor, attribution, attributed, tradecraft, MITRE ATT&CK, threat hunting, infrastructure analysis, targets, operation, targeting, TTP, cybercrime underground, phishing kit, tracked as`,
    1: `campaign, decoy, IOCs, linked to, adversary, adversaries, hackers, indicators of compromise, threat actors`,
  },
  'research-tools': {
    5: `writeup, write-up, reverse engineering, reverse-engineering, fuzzer, fuzzing, symbolic execution, CTF, Pwn2Own, crackme,
        red team, red teamers, red team tool, penetration testing, penetration testing tool, penetration tester, pentest, pentester,
        YARA rules, Sigma rules, detection rules, process injection, LSASS, shellcoding, antidebugging, anti-debugging`,
    4: `open source tool, open-source tool, new tool, tool release, white-box,
        whitepaper, white paper, tutorial, cheat sheet, how to, how-to guide, for beginners, defender's guide, a guide,
        introduction to, deep dive, dissection, competing in, black hat, def con, BlueHat, HITB, RomHack,
        circumventing, root-causing, weaponizing,
        internals, walkthrough, primitives`,
    3: `I was, I had, I thought, I wrote, I wanted, I decided, I finally, I noticed, I enjoyed, I will, I am going, little post,
        purpose of this, this article is, in this article I, in this post, this blogpost, this blog post covers, this post, when I, I started, I have been,
        debugger, exploitation of, persistence method, Ghidra, IDA Pro, Burp Suite, Frida, LLVM, code-coverage, exfiltrating, offensive, research paper,
        symbolic, binary rewriting, tricks, static analysis, reverse shells, disable_functions, attack paths, sandbox
        techniques`,
    2: `detecting, understanding, bypassing, abusing, Part 1, Part 2, Part 3, released version, proof of concept, researchers at, GitHub repository, plugin for, obfuscation, slides,
        detection engineering, Volatility, forensics, honeypot, framework for, technique, methodology, challenge, offensive
        security, exploit development, hardening, hooking, talk, conference, instrumentation, tunneling`,
    1: `toolkit, script, research, experiment, reversing, lab, heap, kernel, compiler, hacking`,
  },
  general: {
    4: `raises $, series A, series B, series C, funding round, to acquire, acquires, acquisition, appoints, IPO, webinar,
        fellowship, executive order, legislation, lawmakers, Senate confirms, House panel, job opening, podcast,
        CISO, CISOs, survey finds`,
    2: `startup, startups, compliance, adoption, budget, Senate, Congress, policy, regulation, market, survey, CEO, investors, conference registration,
        opinion, enterprise, newsletter, hiring, workforce, cyber director, Kommentar`,
  },
};

/** Words of the trade: a text with one of them is of this field, a text that only begins with `how to` need not be. */
export const craft = `writeup, write-up, reverse engineering, reversing, fuzzer, fuzzing, symbolic execution, CTF, Pwn2Own, crackme, red team,
  red teamer, penetration testing, penetration tester, pentest, pentester, YARA, Sigma rules, detection rules, process injection, LSASS,
  shellcode, shellcoding, antidebugging, anti-debugging, exploit, exploiting, exploitation, memory corruption, debugger,
  disassembler, decompiler, Ghidra, IDA Pro, Burp Suite, Frida, hooking, obfuscation, deobfuscation, bypass, bypassing, UAC,
  privilege escalation, code injection, CSS injection, exfiltration, exfiltrating, disable_functions, hacking, Black Hat, DEF CON,
  BlueHat, HITB, RomHack, kernel, rootkit, payload, offensive, attack surface, C2, LLVM, binary analysis`;
