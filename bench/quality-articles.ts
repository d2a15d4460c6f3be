/** Measures category and severity on real items, by labels given by hand; every third was kept aside while the rules were made. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { articleCategories } from '../src/contract/article-category.ts';
import { severities, severityLabel } from '../src/contract/severity.ts';
import { type ClassifyInput, classify } from '../src/domain/articles/classify.ts';
import { htmlToText } from '../src/domain/articles/html-text.ts';
import { feedBody } from '../src/feeds/feed-body.ts';
import { feeds } from '../src/feeds/index.ts';
import { articleLabels } from './quality-articles.data.ts';
import { goal } from './quality-goals.ts';

const shared = new URL('../../shared/data/', import.meta.url);

/** Feeds that the list of sources would have among research; all others count as a vendor's blog. */
const research = new Set(['rss/antoniococo_rss.xml', 'rss/doar-e_rss.xml', 'rss/x-c3ll_rss.xml']);

interface Item {
  title: string;
  text: string;
}

interface Judged {
  id: string;
  title: string;
  category: string;
  severity: string;
  found: { category: string; severity: string };
}

/** Prints the share that is right, on the items that served to write the rules and on the others. */
export function measureArticles(showErrors: boolean): void {
  if (!existsSync(new URL('rss/', shared))) {
    console.log('\nNo labelled articles here, nothing to measure.');
    return;
  }
  const judged = judge();
  const parts = {
    all: judged,
    'two thirds that served to make the rules': judged.filter((_, at) => at % 3 < 2),
    'every third, kept aside': judged.filter((_, at) => at % 3 === 2),
    'kept aside, without items of other fields': judged.filter(
      ({ category }, at) => at % 3 === 2 && category !== 'general',
    ),
  };
  console.log(`\n${judged.length} labelled articles          goals: .850     .780      .700      .970`);
  for (const [name, part] of Object.entries(parts)) {
    const share = (right: (one: Judged) => boolean) => (part.filter(right).length / part.length).toFixed(3);
    const step = (word: string) => severities.indexOf(word as never);
    const off = ({ severity, found }: Judged) => Math.abs(step(severity) - step(found.severity));
    console.log(
      `  category ${share(({ category, found }) => category === found.category)}, ` +
        `macro-F1 ${macroF1(part).toFixed(3)}, severity word ${share((one) => off(one) === 0)}, ` +
        `within one step ${share((one) => off(one) <= 1)}  ${part.length}, ${name}`,
    );
  }
  const offBy = ({ severity, found }: Judged) =>
    Math.abs(severities.indexOf(severity as never) - severities.indexOf(found.severity as never));
  const part = (right: (one: Judged) => boolean) => judged.filter(right).length / judged.length;
  const few = 'few of the labelled items are about data breaches and attacks';
  goal(
    'category accuracy',
    part(({ category, found }) => category === found.category),
    0.85,
  );
  goal('category macro-F1', macroF1(judged), 0.78, few);
  goal(
    'severity word, exact',
    part((one) => offBy(one) === 0),
    0.7,
  );
  goal(
    'severity word, within one step',
    part((one) => offBy(one) <= 1),
    0.97,
  );
  for (const line of categoryScores(judged)) console.log(line);
  if (!showErrors) return;
  for (const [at, { id, title, category, severity, found }] of judged.entries()) {
    if (at % 3 === 2) continue;
    if (category !== found.category) console.log(`  ${category} → ${found.category}  ${id} ${title}`);
    if (severity !== found.severity) console.log(`  ${severity} → ${found.severity}  ${id} ${title}`);
  }
}

interface Labelled {
  id: string;
  category: string;
  severity: string;
  input: ClassifyInput;
}

/** As they stand in the table of labels. */
export function labelledArticles(): Labelled[] {
  const items = new Map<string, Item>();
  const lines = articleLabels.trim().split('\n');
  return lines.map((line) => {
    const [file, id, category, severity] = line.trim().split(' ') as [string, string, string, string];
    if (!items.has(`${file} ${id}`))
      for (const [key, item] of itemsOf(file)) items.set(`${file} ${key}`, item);
    const item = items.get(`${file} ${id}`);
    if (!item) throw new Error(`${file} has no item ${id}`);
    const cves = [...new Set(`${item.title} ${item.text}`.match(/CVE-\d{4}-\d{4,7}/g))];
    const sourceCategory = research.has(file) ? 'research' : 'vendor';
    return { id, category, severity, input: { ...item, cves, sourceCategory } };
  });
}

function judge(): Judged[] {
  return labelledArticles().map(({ id, category, severity, input }) => {
    const result = classify(input);
    const found = { category: result.category, severity: severityLabel(result.severityScore) };
    return { id, title: input.title.slice(0, 90), category, severity, found };
  });
}

/** The items of a file by id: of an address its hash, of a page nothing more than the file. */
function itemsOf(file: string): [string, Item][] {
  const body = readFileSync(new URL(file, shared));
  if (file.endsWith('.html')) {
    const html = body.toString();
    const title = /<title[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
    return [['page', { title: htmlToText(title).trim(), text: htmlToText(html) }]];
  }
  if (file.endsWith('.jsonl')) return reportsOf(body.toString());
  const format = file.endsWith('.rdf') || file.includes('rdf') ? 'jpcert' : 'bleepingcomputer';
  const { parse } = feeds.find(({ id }) => id === format)!;
  return [...parse(feedBody(body))].flatMap((record): [string, Item][] =>
    record.kind === 'article'
      ? [[hash('sha1', record.url).slice(0, 10), { title: record.title, text: textOf(record) }]]
      : [],
  );
}

function textOf({ html, summary }: { html: string; summary?: string }): string {
  return htmlToText(html || summary || '');
}

/** Whole reports, or reports that stand there in sentences. */
function reportsOf(body: string): [string, Item][] {
  type Line = { id?: string; doc?: string; title?: string; text: string };
  const documents = new Map<string, { title?: string | undefined; texts: string[] }>();
  for (const line of body.split('\n')) {
    if (line === '') continue;
    const { id, doc, title, text } = JSON.parse(line) as Line;
    const document = documents.get(id ?? doc!) ?? { title, texts: [] };
    documents.set(id ?? doc!, document);
    document.texts.push(text);
  }
  return [...documents].map(([id, { title, texts }]) => {
    const whole = texts.join(' ');
    const headed = /^title: (.*?) url: \S+/s.exec(whole);
    if (headed) return [id, { title: headed[1]!, text: whole.slice(headed[0].length) }];
    const [first = '', ...rest] = whole.split('\n');
    return [id, title ? { title, text: whole } : { title: first, text: rest.join('\n') }];
  });
}

function macroF1(part: readonly Judged[]): number {
  const scores = articleCategories.flatMap((category) => f1(part, category) ?? []);
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

function f1(part: readonly Judged[], category: string): number | null {
  const wanted = part.filter((one) => one.category === category).length;
  const got = part.filter((one) => one.found.category === category).length;
  const right = part.filter((one) => one.category === category && one.found.category === category).length;
  return wanted === 0 ? null : (2 * right) / (wanted + got);
}

function categoryScores(part: readonly Judged[]): string[] {
  return articleCategories.map((category) => {
    const wanted = part.filter((one) => one.category === category).length;
    return `    ${category.padEnd(20)} F1 ${(f1(part, category) ?? 0).toFixed(3)}  ${wanted} labelled`;
  });
}
