/** Syslog messages by RFC 5424, one a line. */
import { internalTypes } from '../contract/ioc-type.ts';
import { asciiText, headerName, paramValue } from './escape-syslog.ts';
import { type ExportFormat, type ExportRow, listPath } from './export-format.ts';
import { isNetwork, kindWords } from './indicator-words.ts';

/** Severity 6 of section 6.2.1: a list says what is known and reports no event. */
const informational = 6;

export const syslog: ExportFormat = {
  id: 'syslog',
  name: 'syslog (RFC 5424)',
  path: `${listPath}/cef`,
  mediaType: 'text/plain; charset=utf-8',
  extension: 'log',
  tier: 'pro',
  scope: 'read:cef',
  states: ['active'],
  blocks: true,
  holds: (row) => !isNetwork(row) && !internalTypes.includes(row.type as (typeof internalTypes)[number]),
  open({ publicUrl, syslog: { facility, enterprise } }) {
    const priority = `<${facility * 8 + informational}>1`;
    const host = headerName(URL.parse(publicUrl)?.hostname);
    return {
      begin: '',
      row: (row) =>
        `${priority} ${row.last_seen} ${host} socdefenders - IOC [ioc@${enterprise} ${params(row)}] ${message(row)}\n`,
      end: () => '',
    };
  },
};

/**
 * The longest value is a URL of 2,048 ASCII characters: escaped here and once more in the message, with every other text at
 * its limit, a line stays below the 8,192 octets that receivers take.
 */
function params(row: ExportRow): string {
  const named: [name: string, value: string | null][] = [
    ['type', row.type],
    ['value', row.value],
    ['confidence', row.confidence],
    ['risk', row.risk === null ? null : String(row.risk.score)],
    ['source', row.source.feed_name],
    ['firstSeen', row.first_seen],
    ['lastSeen', row.last_seen],
    ['id', row.id],
  ];
  return named.flatMap(([name, value]) => (value === null ? [] : `${name}="${paramValue(value)}"`)).join(' ');
}

function message({ type, value }: ExportRow): string {
  return asciiText(`Malicious ${kindWords[type]} ${value}`);
}
