/** Measures the extractor on the project's own and the development texts, beside the npm package ioc-extractor. `--errors` lists each miss. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extract } from '../src/domain/articles/extract.ts';
import { isTechnique } from '../src/domain/attack/techniques.ts';
import { measureArticles } from './quality-articles.ts';
import { ownReports } from './quality-cases.ts';
import { measureCves } from './quality-cves.ts';
import { printGoals } from './quality-goals.ts';
import { measureInjection } from './quality-injection.ts';
import { measureNames } from './quality-names.ts';
import { Peer } from './quality-peer.ts';
import { comparable, type Found, type Report, Score } from './quality-score.ts';
import { measureScoring } from './quality-scoring.ts';
import { measureSectors } from './quality-sectors.ts';
import { measureTechniques } from './quality-techniques.ts';

interface Case {
  id: string;
  level: 'core' | 'extended';
  text: string;
  expected: Found;
  exact_types?: string[];
}

const folder = new URL('../../shared/data/extraction/', import.meta.url);
const showErrors = process.argv.includes('--errors');

function readLines<T>(prefix: string): T[] {
  const files = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.jsonl'));
  const lines = files.sort().flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function ours(text: string, keepReserved: boolean): Found {
  const found: Found = {};
  for (const { type, value } of extract(text, { isTechnique, keepReserved }).found) {
    const name = nameIn(type, value);
    found[name] ??= [];
    found[name].push(value);
  }
  return found;
}

/** The word of the extraction set for a type; networks are apart there, and optional. */
function nameIn(type: string, value: string): string {
  if (type === 'mitre_attack') return 'attack';
  return type.startsWith('ip') && value.includes('/') ? 'cidr' : type;
}

function passes({ expected, exact_types = [] }: Case, found: Found, judged: Set<string>): boolean {
  for (const [type, values] of Object.entries(expected)) {
    if (!judged.has(type)) continue;
    const has = new Set(found[type]?.map((value) => comparable(type, value)));
    if (!values.every((value) => has.has(comparable(type, value)))) return false;
  }
  return exact_types.every((type) => {
    const allowed = new Set(expected[type]?.map((value) => comparable(type, value)));
    return (found[type] ?? []).every((value) => allowed.has(comparable(type, value)));
  });
}

function megabytesPerSecond(reports: Report[]): number {
  const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const times = Array.from({ length: 12 }, () => {
    const started = performance.now();
    for (const { text } of reports) extract(text, { isTechnique });
    return performance.now() - started;
  });
  return bytes / 1000 / Math.min(...times);
}

/** Scores both extractors on the same reports. */
async function compare(title: string, reports: Report[], peer: Peer): Promise<void> {
  const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const score = new Score();
  for (const report of reports) score.add(report, ours(report.text, false));
  console.log(
    `\n${title}: ${reports.length} texts\n\nsoc-defenders: ${megabytesPerSecond(reports).toFixed(1)} MB/s`,
  );
  score.print();
  if (showErrors) score.printErrors();

  const peerScore = new Score(peer.types);
  const [before, unfinished] = [peer.milliseconds, peer.unfinished];
  for (const report of reports) {
    const found = await peer.extract(report.text);
    if (found) peerScore.add(report, found);
  }
  const speed = (bytes / 1000 / (peer.milliseconds - before)).toFixed(1);
  console.log(
    `\nioc-extractor: ${speed} MB/s, ${peer.unfinished - unfinished} texts not finished in ten seconds`,
  );
  peerScore.print();
}

async function measure(): Promise<void> {
  const peer = new Peer();
  await compare("The project's own texts", ownReports(), peer);
  if (existsSync(folder)) await measureDevelopment(peer);
  else console.log(`\nNo development texts here: ${folder.pathname} does not exist.`);
  await peer.stop();
}

async function measureDevelopment(peer: Peer): Promise<void> {
  await compare('Development reports', readLines<Report>('dev_reports'), peer);
  const cases = readLines<Case>('dev_cases');

  const types = new Set([
    'ipv4',
    'ipv6',
    'domain',
    'url',
    'email',
    'md5',
    'sha1',
    'sha256',
    'sha512',
    'cve',
    'attack',
  ]);
  for (const level of ['core', 'extended'] as const) {
    const set = cases.filter((one) => one.level === level);
    const failed = set.filter((one) => !passes(one, ours(one.text, true), types));
    let peerPassed = 0;
    for (const one of set) if (passes(one, (await peer.extract(one.text)) ?? {}, types)) peerPassed++;
    console.log(
      `\n${level} cases: ${set.length - failed.length} of ${set.length}, ioc-extractor ${peerPassed}`,
    );
    if (showErrors) for (const one of failed) console.log('  failed', one.id, JSON.stringify(one.text));
  }
}

await measure();
measureNames(showErrors);
measureScoring();
await measureTechniques();
measureSectors();
measureArticles(showErrors);
measureInjection(new URL('../../shared/data/rss/', import.meta.url));
measureCves();
printGoals();
