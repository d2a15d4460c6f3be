/** Names of the kinds of indicators, states and threat types, as people write them. */

const kinds: Record<string, string> = {
  ipv4: 'IPv4 address',
  ipv6: 'IPv6 address',
  domain: 'Domain',
  url: 'URL',
  md5: 'MD5 hash',
  sha1: 'SHA-1 hash',
  sha256: 'SHA-256 hash',
  sha512: 'SHA-512 hash',
  email: 'E-mail address',
  cve: 'CVE',
  mitre_attack: 'ATT&CK technique',
  ip_port: 'Service',
  x509_sha1: 'Certificate (SHA-1)',
  ja3: 'JA3 fingerprint',
  ja4: 'JA4 fingerprint',
  asn: 'Autonomous system',
  filename: 'File name',
};

const shortKinds: Record<string, string> = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512',
  email: 'E-mail',
  mitre_attack: 'Technique',
};

export const stateWords: Record<string, { word: string; means: string }> = {
  active: { word: 'Active', means: 'Goes to every list and export.' },
  low: { word: 'Low', means: 'Never was a medium risk: left out of block lists.' },
  expired: { word: 'Expired', means: 'Its risk fell by age: left out of block lists.' },
  benign: { word: 'Allow-listed', means: 'Found by look-up and search only.' },
  false_positive: {
    word: 'False positive',
    means: 'People judged it harmless: found by look-up and search only.',
  },
  withdrawn: { word: 'Withdrawn', means: 'Its sources took it back: found by look-up and search only.' },
  sinkhole: {
    word: 'Sinkhole',
    means: 'Defenders hold this address: a host that talks to it may be infected.',
  },
  unknown: { word: 'Unknown', means: 'No record. This does not mean that it is safe.' },
};

export function kindWords(type: string): string {
  return kinds[type] ?? type;
}

export function shortKind(type: string): string {
  return shortKinds[type] ?? kinds[type] ?? type;
}

const threats: Record<string, string> = { botnet_cc: 'Botnet C2', c2: 'C2', cc_skimming: 'Card skimming' };

/** `malware_download` as "Malware download". */
export function threatWords(threat: string): string {
  const text = threats[threat] ?? threat.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function confidenceWords(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
