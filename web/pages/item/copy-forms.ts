/** The forms in which indicators of an article are copied. */
import { defang } from '../../text/defang.ts';
import type { ArticleIoc } from './indicators.tsx';

interface CopyForm {
  id: string;
  label: string;
  write(iocs: readonly ArticleIoc[], title: string): string;
}

/** Queries must work and are therefore not defanged. The first is the usual one. */
export const copyForms: readonly CopyForm[] = [
  {
    id: 'defanged',
    label: 'list, defanged',
    write: (iocs) => iocs.map(({ value, type }) => defang(value, type)).join('\n'),
  },
  { id: 'plain', label: 'list, as they are', write: (iocs) => iocs.map(({ value }) => value).join('\n') },
  {
    id: 'csv',
    label: 'CSV',
    write: (iocs) =>
      ['type,value,risk,confidence,first_seen,last_seen']
        .concat(
          iocs.map((ioc) =>
            [
              ioc.type,
              ioc.value,
              String(ioc.risk?.score ?? ''),
              ioc.confidence,
              ioc.first_seen,
              ioc.last_seen,
            ]
              .map(csvField)
              .join(','),
          ),
        )
        .join('\n'),
  },
  {
    id: 'spl',
    label: 'Splunk search',
    write: (iocs) => `index=* (${iocs.map(({ value }) => quoted(value)).join(' OR ')})`,
  },
  {
    id: 'kql',
    label: 'KQL search',
    write: (iocs) => `search ${iocs.map(({ value }) => quoted(value)).join(' or ')}`,
  },
  {
    id: 'sigma',
    label: 'Sigma keywords',
    write: (iocs, title) =>
      [
        `title: ${JSON.stringify(`Indicators of: ${title.slice(0, 80)}`)}`,
        'status: experimental',
        'logsource:',
        '  category: proxy',
        'detection:',
        '  keywords:',
        ...iocs.map(({ value }) => `    - ${JSON.stringify(value.replaceAll(/[\\*?]/g, '\\$&'))}`),
        '  condition: keywords',
        'level: medium',
      ].join('\n'),
  },
];

/** A value that a spreadsheet would take for a formula is told not to be one. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
