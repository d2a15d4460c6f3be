/** The MISP attribute of a row. Values are raw: JSON's escaping is the only one. */
import type { IocState } from '../contract/ioc-state.ts';
import type { ObservableType } from '../contract/ioc-type.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { reportedBy } from './indicator-words.ts';
import { mispSeconds, techniqueTags, wordTag } from './misp-words.ts';

/** MISP's type, category, and whether it detects: all as MISP itself has them by default. */
const forms: Partial<Record<ObservableType, readonly [type: string, category: string, toIds: boolean]>> = {
  ipv4: ['ip-src', 'Network activity', true],
  ipv6: ['ip-src', 'Network activity', true],
  domain: ['domain', 'Network activity', true],
  url: ['url', 'Network activity', true],
  md5: ['md5', 'Payload delivery', true],
  sha1: ['sha1', 'Payload delivery', true],
  sha256: ['sha256', 'Payload delivery', true],
  sha512: ['sha512', 'Payload delivery', true],
  email: ['email-src', 'Payload delivery', true],
  cve: ['vulnerability', 'External analysis', false],
  x509_sha1: ['x509-fingerprint-sha1', 'Network activity', true],
  ja3: ['ja3-fingerprint-md5', 'Network activity', true],
  asn: ['AS', 'Network activity', false],
  filename: ['filename', 'Payload delivery', true],
};

/** What nobody should be alerted to any more stays readable, and detects nothing. */
const detecting: readonly IocState[] = ['active', 'low', 'expired'];

export const mispTypes = Object.keys(forms) as readonly ObservableType[];

export function hasMispForm(type: ObservableType): boolean {
  return type in forms;
}

export function mispAttribute(row: ExportRow, { options }: ExportContext) {
  const [type, category, toIds] = forms[row.type]!;
  const tags = [...row.tags.flatMap(wordTag), ...techniqueTags(row.mitre_techniques)];
  return {
    uuid: formatUuid(deriveId('misp-attribute', row.type, row.value)),
    type: type === 'ip-src' && options.misp_ip_type === 'ip-dst' ? 'ip-dst' : type,
    category,
    value: row.value,
    to_ids: toIds && detecting.includes(row.state),
    comment: [reportedBy(row), row.context, ...row.attributions].filter((text) => text !== null).join(' '),
    timestamp: mispSeconds(Date.parse(row.modified_at)),
    distribution: '5',
    sharing_group_id: '0',
    disable_correlation: false,
    deleted: false,
    first_seen: row.first_seen,
    last_seen: row.last_seen,
    Tag: tags.map((name) => ({ name })),
  };
}
