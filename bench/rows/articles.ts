/** Articles of 20 KB with some thirty indicators each: new ones per second through the whole pipeline, and unchanged ones. */
import type { ArticleRecord } from '../../src/contract/record.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import type { BenchRow } from '../bench-row.ts';
import { openBenchStore } from '../support/fixture.ts';
import { benchRecords } from '../support/records.ts';

const count = 10_000;
/** As many as real reports have on average: 32 in those that extraction is developed on. */
const indicatorsEach = 32;
const length = 20_000;
const vocabulary =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one ' +
  'attacker malware server ransomware vulnerability exploit phishing campaign credential payload network victim loader ' +
  'Microsoft Windows Linux Cisco LockBit Lazarus Turla Emotet hospital bank energy government police company report week';

export const articlesRow: BenchRow = {
  name: 'articles',
  async run(fixture) {
    const store = await openBenchStore(await fixture.folder());
    const [source] = await readSources(store.read);
    const stories = [...articles(Date.now())];
    const timed = async () => {
      const began = performance.now();
      await ingest(stories, { store, source: source!, clock: systemClock });
      return count / ((performance.now() - began) / 1000);
    };
    const fresh = await timed();
    const again = await timed();
    await store.close();
    return [
      { what: 'new articles of 20 KB', ours: fresh, unit: '/s', goal: '≥ 100/s', met: fresh >= 100 },
      { what: 'the same articles unchanged', ours: again, unit: '/s' },
    ];
  },
};

function* articles(now: number): Generator<ArticleRecord> {
  const words = vocabulary.split(' ');
  let seed = 1;
  const word = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return words[seed % words.length]!;
  };
  const sentence = (size: number) => Array.from({ length: size }, word).join(' ');
  for (let n = 0; n < count; n++) {
    const cells = [...benchRecords(n * indicatorsEach, indicatorsEach, now)].map(
      (record) => `<tr><td>${record.kind === 'indicator' ? record.value : ''}</td></tr>`,
    );
    let html = `<h2>Indicators of compromise</h2><table>${cells.join('')}</table>`;
    while (html.length < length) html += `<p>${sentence(80)}.</p>`;
    const publishedAt = now - n * 60_000;
    const url = `https://paper.example/${n}`;
    yield { kind: 'article', externalId: url, url, title: `${sentence(8)} ${n}`, html, publishedAt };
  }
}
