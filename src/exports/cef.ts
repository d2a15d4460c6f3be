/** ArcSight's Common Event Format, version 0: one event a line, in one of two documented layouts. */
import type { ConfidenceWord } from '../contract/confidence.ts';
import type { IocType } from '../contract/ioc-type.ts';
import { cefHeader, cefValue } from './escape-cef.ts';
import { type ExportFormat, type ExportRow, listPath } from './export-format.ts';
import { isNetwork, kindWords } from './indicator-words.ts';

const severities: Record<ConfidenceWord, number> = { high: 9, medium: 6, low: 3 };

/** Key of CEF's dictionary and its value, in the order of the line. */
type Pairs = [key: string, value: string | null][];

/** Where the value itself stands. `src` is IPv4 by the dictionary, so an IPv6 address has its own key besides. */
const valuePairs: Record<IocType, (value: string) => Pairs> = {
  ipv4: (value) => [['src', value]],
  ipv6: (value) => [
    ['c6a2', value],
    ['c6a2Label', 'Source IPv6 Address'],
    ['src', value],
  ],
  domain: (value) => [['destinationDnsDomain', value]],
  // Longer than the key may hold, it stands in cs3 alone: a value is never cut.
  url: (value) => (value.length > 1023 ? [] : [['request', value]]),
  md5: (value) => [['fileHash', value]],
  sha1: (value) => [['fileHash', value]],
  sha256: (value) => [['fileHash', value]],
  sha512: (value) => [['fileHash', value]],
  email: (value) => [['suser', value]],
  cve: identifier,
  mitre_attack: identifier,
};

function identifier(value: string): Pairs {
  return [
    ['cs4', value],
    ['cs4Label', 'identifier'],
  ];
}

const profiles = {
  api: { device: ['SOCDefenders', 'ThreatIntel'], suffix: '' },
  mapping: { device: ['SOC Defenders', 'Threat Intelligence'], suffix: ' Indicator' },
} as const;

export const cef: ExportFormat = {
  id: 'cef',
  name: 'CEF',
  path: `${listPath}/cef`,
  mediaType: 'text/plain; charset=utf-8',
  extension: 'cef',
  tier: 'pro',
  scope: 'read:cef',
  options: { cef_profile: ['api', 'mapping'] },
  states: ['active'],
  blocks: true,
  holds: (row) => row.type in valuePairs && !isNetwork(row),
  open({ options }) {
    const profile = options.cef_profile === 'mapping' ? 'mapping' : 'api';
    return { begin: '', row: (row) => cefLine(row, profile), end: () => '' };
  },
};

function cefLine(row: ExportRow, profile: keyof typeof profiles): string {
  const { device, suffix } = profiles[profile];
  const name = `Malicious ${kindWords[row.type]}${suffix}`;
  const header = [...device, '1.0', row.type, name, String(severities[row.confidence])].map(cefHeader);
  const pairs: Pairs = [
    ...(profile === 'mapping' ? ([['src', row.value]] as Pairs) : valuePairs[row.type as IocType](row.value)),
    ['cs1', row.confidence],
    ['cs1Label', 'confidence'],
    ...(row.source.feed_name === '' ? [] : sourcePairs(row.source.feed_name)),
    ['cs3', row.value],
    ['cs3Label', 'indicator'],
    ...(row.risk === null ? [] : riskPairs(row.risk.score)),
    ['cat', row.threat_type],
    ['rt', String(Date.parse(row.modified_at))],
    ['externalId', row.id],
    ['msg', row.context],
  ];
  const extension = pairs.flatMap(([key, value]) => (value === null ? [] : `${key}=${cefValue(value)}`));
  return `CEF:0|${header.join('|')}|${extension.join(' ')}\n`;
}

function sourcePairs(source: string): Pairs {
  return [
    ['cs2', source],
    ['cs2Label', 'source'],
  ];
}

function riskPairs(risk: number): Pairs {
  return [
    ['cn1', String(risk)],
    ['cn1Label', 'riskScore'],
  ];
}
