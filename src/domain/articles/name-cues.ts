/** The words that make an ordinary word a name, and the phrases in which a known name means something else. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Said of people: `the Play gang`. */
export const groupCues = words(`
  group groups gang gangs apt actor actors operator operators hacker hackers hacktivist hacktivists crew team
  affiliate affiliates adversary adversaries collective syndicate cartel espionage attributed nation-state
  state-sponsored aka
  gruppe gruppierung bande groupe grupo banda gruppo группа группировка`);

/** Said of programs: `the Play ransomware`. */
export const softwareCues = words(`
  malware malwares ransomware raas trojan trojans rat rats loader loaders stealer stealers infostealer infostealers
  backdoor backdoors botnet botnets bot worm worms wiper wipers implant implants dropper droppers downloader
  downloaders spyware banker rootkit bootkit keylogger miner cryptominer webshell shellcode virus locker encryptor
  crypter maas framework toolkit stager c2 malspam strain exploit-kit
  schadsoftware trojaner erpressungstrojaner rançongiciel maliciel troyano
  троян стилер шифровальщик бэкдор ботнет загрузчик`);

/** Longer phrases that win over the name inside them. */
export const notNames = `
  Google Play|Play Store|Play Protect|Play Services|PlayStation|Carbon Black|Carbon Copy|Empire State|Snake River
  Magnet Forensics|Magnet Axiom|Royal Mail|Royal Navy|Royal Family|Royal Bank|Cuba Street|Phoenix Contact
  Cobalt Iron|Cobalt Labs|Silver Spring|Pegasus Airlines|Titan Security|Apache Axis|Apache Tor|Tor Browser
  Tor Project|Tor Network|Tor Hidden|Atlas VPN|Mongo Atlas|MongoDB Atlas|Apollo Global|Black Lotus Labs|Red Team
  Blue Team|Purple Team|Red Hat|White House|Black Hat|Blackhat|Black Friday|Snake Oil|Storm Center|Storm Cloud
  Chaos Computer Club|Chaos Communication Congress|Chaos Engineering|Oracle Coherence|Lightning Network|Web Shell
  Black Market|Hive Query|Apache Hive|Windows Defender|Microsoft Defender|Microsoft Word|Windows Update|Feodo Tracker
  `
  .trim()
  .split(/[|\n]/)
  .map((phrase) => phrase.trim());
