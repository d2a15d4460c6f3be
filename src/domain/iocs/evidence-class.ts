/** What a report says an indicator does, in classes of harm, and the highest risk that each class can reach. */

/** The worst first: scoring section 3, "Class ceiling". */
export const classCeilings = {
  c2: 1,
  ransomware: 1,
  payload: 0.95,
  exploit: 0.9,
  phishing: 0.9,
  malicious: 0.75,
  botnet: 0.7,
  bruteforce: 0.6,
  mention: 0.6,
  spam: 0.45,
  scanner: 0.4,
  anonymizer: 0.3,
} as const;

export type EvidenceClass = keyof typeof classCeilings;

/** For people. */
export const classNames: Record<EvidenceClass, string> = {
  c2: 'command and control',
  ransomware: 'ransomware',
  payload: 'malware delivery',
  exploit: 'exploitation',
  phishing: 'phishing',
  malicious: 'malicious',
  botnet: 'compromised host',
  bruteforce: 'attacks or password guessing',
  mention: 'named in an article',
  spam: 'spam',
  scanner: 'scanning',
  anonymizer: 'exit of an anonymising network',
};

/** Threat types of sources, in lower case with `_`. Whatever else a source says is `malicious`. */
const classOfThreat = new Map<string, EvidenceClass>([
  ['botnet_cc', 'c2'],
  ['c2', 'c2'],
  ['c&c', 'c2'],
  ['command_and_control', 'c2'],
  ['ransomware', 'ransomware'],
  ['payload', 'payload'],
  ['payload_delivery', 'payload'],
  ['malware_download', 'payload'],
  ['malware_hosting', 'payload'],
  ['cc_skimming', 'payload'],
  ['exploit', 'exploit'],
  ['exploitation', 'exploit'],
  ['exploit_kit', 'exploit'],
  ['phishing', 'phishing'],
  ['compromised_host', 'botnet'],
  ['compromised', 'botnet'],
  ['botnet', 'botnet'],
  ['attacker', 'bruteforce'],
  ['bruteforce', 'bruteforce'],
  ['brute_force', 'bruteforce'],
  ['spam', 'spam'],
  ['scanner', 'scanner'],
  ['anonymiser', 'anonymizer'],
  ['anonymizer', 'anonymizer'],
  ['anonymization', 'anonymizer'],
  ['tor_exit', 'anonymizer'],
]);

export interface Said {
  threatType: string | null;
  /** In lower case, as sightings have them. */
  tags: readonly string[];
  /** True where an article says it, false where a feed does. */
  fromArticle: boolean;
}

export function classOf({ threatType, tags, fromArticle }: Said): EvidenceClass {
  if (tags.includes('tor_exit')) return 'anonymizer';
  if (threatType === null && fromArticle) return 'mention';
  const said =
    classOfThreat.get(threatType ?? '') ?? classOfThreat.get(plain(threatType ?? '')) ?? 'malicious';
  // An article's tags are about the article, a feed's about the indicator.
  const named = !fromArticle && (said === 'payload' || said === 'malicious') && tags.includes('ransomware');
  return named ? 'ransomware' : said;
}

function plain(threatType: string): string {
  return threatType.trim().toLowerCase().replace(/[ -]/g, '_');
}
