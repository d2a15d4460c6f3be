/** The words by which documents for people and alerts call an indicator. */
import { confidenceWords } from '../contract/confidence.ts';
import type { ObservableType } from '../contract/ioc-type.ts';
import type { ExportRow } from './export-format.ts';

/** What kind of thing the values of a type are. */
export const kindWords: Record<ObservableType, string> = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  domain: 'Domain',
  url: 'URL',
  md5: 'Hash',
  sha1: 'Hash',
  sha256: 'Hash',
  sha512: 'Hash',
  email: 'Email',
  cve: 'CVE',
  mitre_attack: 'Technique',
  ip_port: 'Service',
  x509_sha1: 'Certificate',
  ja3: 'TLS Fingerprint',
  ja4: 'TLS Fingerprint',
  asn: 'Autonomous System',
  filename: 'File Name',
};

/** `198.51.100.0/24`, which not every format can say. */
export function isNetwork({ type, value }: Pick<ExportRow, 'type' | 'value'>): boolean {
  return (type === 'ipv4' || type === 'ipv6') && value.includes('/');
}

/** An ATT&CK tactic (`TA0011`), of which few formats know. */
export function isTactic({ type, value }: Pick<ExportRow, 'type' | 'value'>): boolean {
  return type === 'mitre_attack' && value.startsWith('TA');
}

/** Who reported it as what: `Reported by Feodo Tracker: botnet_cc, QakBot.` */
export function reportedBy({ source, threat_type, malware_family }: ExportRow): string {
  const what = [threat_type, malware_family].filter((word) => word !== null).join(', ');
  return `Reported by ${source.feed_name || 'a source'}${what && `: ${what}`}.`;
}

/** 0 for the highest. */
export function confidenceRank({ confidence }: Pick<ExportRow, 'confidence'>): number {
  return confidenceWords.indexOf(confidence);
}
