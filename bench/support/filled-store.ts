/** A store as an instance has it after months: articles with indicators, vulnerabilities with scores. Made, not read. */
import type { SourceRecord } from '../../src/contract/record.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { openBenchStore } from './fixture.ts';
import { benchValue } from './records.ts';

export interface Filling {
  articles: number;
  /** Indicators are shared out among the articles. */
  indicators: number;
  vulnerabilities: number;
}

/** As much as the pages of the web application are measured with. */
export const months: Filling = { articles: 20_000, indicators: 300_000, vulnerabilities: 50_000 };

const subjects = [
  'LockBit ransomware gang claims attack on a hospital group',
  'Exploited zero-day in Ivanti VPN lets attackers run code',
  'Lazarus Group lures developers with fake job offers',
  'Lumma Stealer spreads through ClickFix captcha pages',
  'Data breach at an energy supplier exposes customer records',
  'Critical flaw in a water utility controller is patched',
  'Phishing kit imitates a bank to steal one-time codes',
  'Botnet of routers used in attacks on government networks',
];
const words =
  'the loader writes a scheduled task and contacts its server over HTTPS before it dumps credentials from memory and ' +
  'moves to other hosts by remote desktop while the operators encrypt shares delete shadow copies and leave a note';

/** Writes it through the real pipeline into the store of a folder; a minute or two for `months`. */
export async function fillStore(folder: string, filling: Filling): Promise<void> {
  const store = await openBenchStore(folder);
  try {
    const [source] = await readSources(store.read);
    await ingest(records(filling, Date.now()), { store, source: source!, clock: systemClock });
  } finally {
    await store.close();
  }
}

/** The id of vulnerability number `n`. */
export function benchCve(n: number): string {
  return `CVE-${2015 + (n % 11)}-${10_000 + Math.floor(n / 11)}`;
}

function* records({ articles, indicators, vulnerabilities }: Filling, now: number): Generator<SourceRecord> {
  for (let n = 0; n < vulnerabilities; n++) {
    yield {
      kind: 'vulnerability',
      id: benchCve(n),
      description: `A flaw of product ${n % 900} of maker ${n % 90} lets attackers ${words.slice(n % 60, 120)}.`,
      products: [{ vendor: `maker${n % 90}`, product: `product${n % 900}` }],
      cvss: [{ version: '3.1', score: 2 + (n % 80) / 10, primary: true }],
      ...(n % 40 === 0 && { kev: { dateAdded: now - n * 60_000, ransomware: n % 80 === 0 } }),
      publishedAt: now - n * 3_600_000,
    };
  }
  const each = Math.round(indicators / articles);
  const vocabulary = words.split(' ');
  for (let n = 0; n < articles; n++) {
    const values = Array.from({ length: each }, (_, at) => `<li>${benchValue(n * each + at)}</li>`);
    const text = Array.from(
      { length: 120 },
      (_, at) => vocabulary[(n * 7 + at * (1 + (n % 5))) % vocabulary.length],
    );
    const url = `https://paper.example/story-${n}`;
    yield {
      kind: 'article',
      externalId: url,
      url,
      title: `${subjects[n % subjects.length]} – ${vocabulary[n % 31]} ${n}`,
      html: `<p>${text.join(' ')} (${benchCve(n % vulnerabilities)}).</p><h2>Indicators</h2><ul>${values.join('')}</ul>`,
      publishedAt: now - n * 120_000,
    };
  }
}
