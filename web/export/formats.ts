/** The formats of an export: what they are for, and how they are asked for. */

export interface Format {
  id: string;
  name: string;
  /** Who eats it. */
  use: string;
  path: string;
  /** Parameters that say which format of the path it is. */
  parameters: Readonly<Record<string, string>>;
  tier: 'free' | 'pro';
  extension: string;
}

const list = '/api/v1/iocs';

export const formats: readonly Format[] = [
  {
    id: 'csv',
    name: 'CSV',
    use: 'Spreadsheets, Splunk lookups, scripts',
    path: list,
    parameters: { format: 'csv' },
    tier: 'free',
    extension: 'csv',
  },
  {
    id: 'txt',
    name: 'Plain text',
    use: 'Firewalls and proxies: one value a line, active ones only',
    path: list,
    parameters: { format: 'txt' },
    tier: 'pro',
    extension: 'txt',
  },
  {
    id: 'ndjson',
    name: 'JSON lines',
    use: 'Elastic, data lakes, scripts',
    path: list,
    parameters: { format: 'ndjson' },
    tier: 'pro',
    extension: 'ndjson',
  },
  {
    id: 'stix',
    name: 'STIX 2.1',
    use: 'OpenCTI, Sentinel, any threat-intelligence platform',
    path: `${list}/stix`,
    parameters: {},
    tier: 'pro',
    extension: 'json',
  },
  {
    id: 'misp',
    name: 'MISP event',
    use: 'MISP: post it to /events/add',
    path: `${list}/misp`,
    parameters: {},
    tier: 'pro',
    extension: 'json',
  },
  {
    id: 'cef',
    name: 'CEF',
    use: 'ArcSight, QRadar, Chronicle',
    path: `${list}/cef`,
    parameters: {},
    tier: 'pro',
    extension: 'cef',
  },
  {
    id: 'syslog',
    name: 'Syslog (RFC 5424)',
    use: 'Any log collector',
    path: `${list}/cef`,
    parameters: { format: 'syslog' },
    tier: 'pro',
    extension: 'log',
  },
  {
    id: 'openioc',
    name: 'OpenIOC',
    use: 'Endpoint forensics that reads OpenIOC',
    path: `${list}/openioc`,
    parameters: {},
    tier: 'pro',
    extension: 'ioc',
  },
  {
    id: 'sigma',
    name: 'Sigma rules',
    use: 'Any SIEM, through a Sigma converter',
    path: `${list}/sigma`,
    parameters: {},
    tier: 'pro',
    extension: 'yml',
  },
];

/** A line to paste into a shell; the key stays out of it. */
export function curlLine(origin: string, path: string, file?: string): string {
  const out = file === undefined ? '' : ` -o ${file}`;
  return `curl -s -H "Authorization: Bearer $KEY" "${origin}${path}"${out}`;
}
