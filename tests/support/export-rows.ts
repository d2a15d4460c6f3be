/** Rows, contexts and documents for the tests of export formats. */
import fc from 'fast-check';
import { type ObservableType, observableTypes } from '../../src/contract/ioc-type.ts';
import { riskLevel } from '../../src/contract/risk.ts';
import { identify } from '../../src/domain/iocs/identity.ts';
import { normaliseObservable } from '../../src/domain/iocs/normalise-observable.ts';
import { admission } from '../../src/exports/admit-rows.ts';
import type { ExportContext, ExportFormat, ExportRow } from '../../src/exports/export-format.ts';
import { LeftOut } from '../../src/exports/left-out.ts';
import { ourProducer } from '../../src/exports/producer.ts';
import { formatUuid } from '../../src/lib/uuid.ts';
import { hostilePieces } from './hostile-query-values.ts';
import { hostileTexts, indicator } from './values.ts';

const digits = '0123456789abcdef';

/** One value of each type, and what has broken renderers elsewhere. */
const goldenValues: [type: ObservableType, value: string][] = [
  ['ipv4', '198.51.100.7'],
  ['ipv4', '198.51.100.0/24'],
  ['ipv6', '2001:db8::7'],
  ['ipv6', '2001:db8::/32'],
  ['domain', 'evil.example'],
  ['url', 'http://198.51.100.7/a?b=1'],
  ['url', "http://evil.example/it's/?q=*#a\\b]|c"],
  ['md5', digits.repeat(2)],
  ['sha1', digits.repeat(3).slice(0, 40)],
  ['sha256', digits.repeat(4)],
  ['sha512', digits.repeat(8)],
  ['email', "o'brien=x@evil.example"],
  ['cve', 'CVE-2026-12345'],
  ['mitre_attack', 'T1071.001'],
  ['mitre_attack', 'TA0011'],
  ['ip_port', '[2001:db8::7]:443'],
  ['x509_sha1', digits.repeat(3).slice(0, 40)],
  ['ja3', digits.repeat(2)],
  ['ja4', `t13d1516h2_${digits.slice(0, 12)}_${digits.slice(4)}`],
  ['asn', 'AS64500'],
  ['filename', `in'voice".exe`],
];

/** A plain row; `more` is laid over it. */
export function rowOf(type: ObservableType, value: string, more: Partial<ExportRow> = {}): ExportRow {
  return {
    id: formatUuid(identify(type, value)),
    type,
    value,
    confidence: 'high',
    first_seen: '2026-01-02T03:04:05Z',
    last_seen: '2026-01-03T03:04:05.250Z',
    source: {
      article_id: null,
      article_title: null,
      article_url: null,
      reference_url: null,
      feed_name: 'Feodo Tracker',
      category: 'threat-feed',
      origin: 'feed',
    },
    context: null,
    tags: [],
    mitre_techniques: [],
    threat_type: null,
    malware_family: null,
    risk: null,
    state: 'active',
    valid_until: null,
    created_at: '2026-01-02T04:00:00Z',
    modified_at: '2026-01-03T04:00:00.125Z',
    tlp: 'clear',
    attributions: [],
    ...more,
  };
}

const told: Partial<ExportRow> = {
  source: {
    article_id: '4d1f6c1e-58a5-4e0b-9c43-5a1c2f6f0b11',
    article_title: '"Loader", again',
    article_url: 'http://localhost:3000/item/4d1f6c1e-58a5-4e0b-9c43-5a1c2f6f0b11',
    reference_url: 'https://source.example/ioc/1?a=b&c=d',
    feed_name: '=cmd|a]b"c\\',
    category: 'news',
    origin: 'article',
  },
  context: `it's <b>"bad"</b>: a=b|c ] \\ # x -- y`,
  tags: ['qakbot', 'port:443', '- a: b', 'tlp:clear'],
  mitre_techniques: ['T1071.001', 'T1566', 'T9999'],
  threat_type: 'botnet_cc',
  malware_family: 'QakBot',
  risk: { score: 87, level: 'critical' },
  attributions: ['"Data" <by> source: a=b|c ] #'],
  valid_until: '2026-02-01T00:00:00Z',
};

/** What golden files are made of: each value once, every second one with all that can be said of it. */
export const goldenRows: ExportRow[] = [
  ...goldenValues.map(([type, value], at) =>
    rowOf(type, value, at % 2 === 0 ? told : { confidence: 'medium' }),
  ),
  rowOf('domain', 'sinkholed.example', { state: 'sinkhole', confidence: 'low' }),
  rowOf('domain', 'benign.example', { state: 'benign', confidence: 'low' }),
  rowOf('domain', 'withdrawn.example', { state: 'withdrawn', confidence: 'low' }),
  rowOf('ipv4', '0127.0.0.1'),
];

/** A fixed time and a fixed document. */
export function contextOf(
  options: ExportContext['options'] = {},
  more: Partial<ExportContext> = {},
): ExportContext {
  return {
    now: new Date('2026-01-04T05:06:07.089Z'),
    documentId: '7b0f2c62-6f0e-4f39-9d8f-2f4a1f0c9a55',
    publicUrl: 'http://localhost:3000',
    producer: ourProducer,
    tlp: null,
    filters: 'type=ipv4,url, confidence=high',
    options,
    syslog: { facility: 16, enterprise: 32473 },
    leftOut: new LeftOut(),
    ...more,
  };
}

/** A whole document, with the number of rows that it is said to lack. */
export function documentOf(
  format: ExportFormat,
  rows: Iterable<ExportRow>,
  context: ExportContext = contextOf(),
): { text: string; skipped: string | null; admitted: ExportRow[] } {
  const admit = admission(format, context);
  const admitted = Array.from(rows).flatMap((row) => admit(row) ?? []);
  const rendering = format.open(context);
  const text = rendering.begin + admitted.map((row) => rendering.row(row)).join('') + rendering.end();
  return { text, skipped: context.leftOut.header(), admitted };
}

/** Texts as feeds and people may send them. */
export const freeText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...hostilePieces, '--', '=', ' x=', '\u0085', '\ufffe', '---', '...', '%0A'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join('')),
);

const optionalText = fc.option(freeText, { freq: 3 });
const webPage = fc.oneof(
  fc.constantFrom('javascript:alert(1)', 'https://a.example/?a=b&c="d"', "http://a.example/it's", 'https://'),
  freeText,
);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((millis) => new Date(millis).toISOString());
const oddObservable = fc
  .tuple(fc.constantFrom('filename' as const, 'asn' as const, 'ip_port' as const), freeText)
  .map(([type, text]) =>
    normaliseObservable(type, type === 'asn' ? 'AS64500' : type === 'ip_port' ? '192.0.2.1:8080' : text),
  )
  .filter((found) => found !== null);

/** A row of a valid value, about which hostile sources have said everything that can be said. */
const exportRow: fc.Arbitrary<ExportRow> = fc
  .record({
    observable: fc.oneof({ weight: 5, arbitrary: indicator }, { weight: 1, arbitrary: oddObservable }),
    texts: fc.tuple(freeText, optionalText, optionalText, optionalText, optionalText),
    pages: fc.tuple(fc.option(webPage, { freq: 2 }), fc.option(webPage, { freq: 2 })),
    tags: fc.array(freeText, { maxLength: 3 }),
    techniques: fc.array(fc.constantFrom('T1071', 'T1071.001', 'T1566', 'TA0011', 'T0000', "T1'x"), {
      maxLength: 3,
    }),
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    state: fc.constantFrom('active' as const, 'low' as const, 'benign' as const, 'sinkhole' as const),
    times: fc.tuple(time, time, time, time, fc.option(time, { freq: 2 })),
    risk: fc.option(
      fc.integer({ min: 0, max: 100 }).map((score) => ({ score, level: riskLevel(score) })),
      { freq: 2 },
    ),
  })
  .map(({ observable, texts, pages, tags, techniques, confidence, state, times, risk }) => {
    const [feed_name, article_title, context, threat_type, malware_family] = texts;
    const [first_seen, last_seen, created_at, modified_at, valid_until] = times;
    const [article_url, reference_url] = pages;
    const plain = rowOf(observable.type, observable.value);
    const source = { ...plain.source, feed_name, article_title, article_url, reference_url };
    const said = { context, threat_type, malware_family, tags, mitre_techniques: techniques };
    const facts = { confidence, state, risk, first_seen, last_seen, created_at, modified_at, valid_until };
    return { ...plain, source, ...said, ...facts };
  });

/** Few rows of different indicators. */
export const exportRows = fc.uniqueArray(exportRow, { maxLength: 3, selector: ({ id }) => id });

/** Rows of every type about which everything says `text`, and those of which it is the value itself. */
function rowsSaying(text: string): ExportRow[] {
  const said: Partial<ExportRow> = {
    source: { ...rowOf('cve', '').source, feed_name: text, article_title: text },
    context: text,
    tags: [text, text],
    threat_type: text,
    malware_family: text,
  };
  return goldenValues.map(([type, value]) => rowOf(type, value, said));
}

/**
 * Each text of the hostile corpus in every place that takes it, beside rows of the same kinds that are harmless: what a
 * document of the one is made of must be what a document of the other is made of.
 */
export const hostilePairs: { hostile: ExportRow[]; harmless: ExportRow[] }[] = hostileTexts.map((text) => {
  const values = observableTypes.flatMap((type) => normaliseObservable(type, text) ?? []);
  const hostile = [...rowsSaying(`a ${text} b`), ...values.map(({ type, value }) => rowOf(type, value))];
  const plain = [
    ...rowsSaying('a text b'),
    ...values.map(({ type, value }) => rowOf(type, harmless(type, value))),
  ];
  // No document is given an indicator twice.
  const first = (rows: ExportRow[], at: number) => rows.findIndex(({ id }) => id === rows[at]!.id) === at;
  const once = (_: ExportRow, at: number) => first(hostile, at) && first(plain, at);
  return { hostile: hostile.filter(once), harmless: plain.filter(once) };
});

/** Of the same type, and of a URL the same length: a long one has another place in some formats. */
function harmless(type: ObservableType, value: string): string {
  if (type === 'url') return 'http://plain.example/'.padEnd(value.length, 'x');
  return (
    { domain: 'plain.example', email: 'plain@evil.example', filename: 'plain.exe' }[type as string] ?? value
  );
}
