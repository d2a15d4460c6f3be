/** How a file of one's own indicators is read: which of the kinds of own sources it is, and where its fields stand. */
import { type MappedField, type OwnSource, ownSource } from '../contract/own-source.ts';
import { UsageError } from './command.ts';

export const importFormats = ['csv', 'json', 'stix', 'misp', 'txt'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Names by which tables and entries call what we map; the first that is there counts. */
const names: Record<MappedField, readonly string[]> = {
  value: ['value', 'indicator', 'ioc', 'observable', 'indicator_value', 'ioc_value'],
  type: ['type', 'ioc_type', 'indicator_type'],
  threat_type: ['threat_type', 'threat'],
  malware_family: ['malware_family', 'malware', 'family'],
  tags: ['tags', 'labels'],
  confidence: ['confidence'],
  first_seen: ['first_seen', 'firstseen', 'date', 'first_seen_utc'],
  last_seen: ['last_seen', 'lastseen', 'last_seen_utc'],
  reference: ['reference', 'reference_url', 'source_url', 'link'],
  context: ['context', 'comment', 'description', 'notes'],
};

/** By the beginning of the text, and the name of the file where that does not tell. */
export function guessFormat(file: string, text: string): ImportFormat {
  const start = text.slice(0, 65_536).trimStart();
  if (/^[[{]/.test(start)) {
    if (/"type"\s*:\s*"bundle"/.test(start) || /"spec_version"\s*:\s*"2\./.test(start)) return 'stix';
    return /"Event"\s*:/.test(start) ? 'misp' : 'json';
  }
  if (/\.(?:csv|tsv)(?:\.gz|\.zip)?$/i.test(file)) return 'csv';
  return (header(text)?.length ?? 0) > 1 ? 'csv' : 'txt';
}

/** The definition by which the file is read; `id` is the source's. */
export function importDefinition(format: ImportFormat, id: string, text: string): OwnSource {
  const common = { id, name: id, url: 'https://localhost/', tier: 1, kind: format, confidence: 75 };
  const read = ownSource.safeParse({ ...common, ...placesOf(format, text) });
  if (read.success) return read.data;
  throw new UsageError(`the file can't be read: ${read.error.issues[0]?.message}`);
}

function placesOf(format: ImportFormat, text: string): object {
  if (format === 'csv') return columnsOf(text);
  if (format !== 'json') return {};
  const list =
    /^\s*\{/.test(text) && /"(data|indicators|iocs|results)"\s*:\s*\[/.exec(text.slice(0, 65_536))?.[1];
  const has = (name: string) => text.slice(0, 65_536).includes(`"${name}"`);
  const fields = Object.entries(names).flatMap(([field, all]) => {
    const found = all.find(has);
    return found === undefined ? [] : [[field, found]];
  });
  return { entries: list || '', fields: { value: 'value', ...Object.fromEntries(fields) } };
}

/** By the names of a header; the first column where there is none. */
function columnsOf(text: string): object {
  const titles = header(text);
  if (!titles) return { columns: { value: 1 }, delimiter: delimiterOf(text) };
  const columns = Object.entries(names).flatMap(([field, all]) => {
    const found = all.find((name) => titles.includes(name));
    return found === undefined ? [] : [[field, found]];
  });
  return { columns: Object.fromEntries(columns), delimiter: delimiterOf(text) };
}

/** The names in the first line, in lower case, where one of them means the value. */
function header(text: string): string[] | null {
  const line = /^\ufeff?(?:#[^\n]*\n|\s*\n)*([^\n]*)/.exec(text)?.[1] ?? '';
  const titles = line.split(delimiterOf(text)).map((title) =>
    title
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
  return titles.some((title) => names.value.includes(title)) ? titles : null;
}

function delimiterOf(text: string): string {
  const line = text.slice(0, 2000).split('\n')[0]!;
  return [',', ';', '\t'].reduce((a, b) => (line.split(b).length > line.split(a).length ? b : a));
}
