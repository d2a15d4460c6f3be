import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { WholeArticle } from '../../contract/article.ts';
import type { IocList } from '../../contract/ioc.ts';
import type { Lookup } from '../../contract/lookup.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const read = async <T>(path: string) => (await (await app.get(path)).json()) as T;
const list = (query: string) => read<IocList>(`/api/v1/iocs?limit=1000&${query}`);
const values = (page: IocList) => page.data.map(({ value }) => value).sort();

test('threat type and family leave what is told to be that, with an exact total', async () => {
  const all = await list('');
  for (const name of ['threat_type', 'malware_family'] as const)
    for (const word of new Set(all.data.flatMap((ioc) => ioc[name] ?? []))) {
      const page = await list(`${name}=${encodeURIComponent(word)}`);
      expect(values(page)).toEqual(values({ ...all, data: all.data.filter((ioc) => ioc[name] === word) }));
      expect(page.meta.total).toBe(page.data.length);
      expect(page.meta.filters[name]).toBe(word);
    }
  const both = await list('threat_type=phishing,malware_download');
  expect(new Set(both.data.map((ioc) => ioc.threat_type))).toEqual(new Set(['phishing', 'malware_download']));
});

test('a source leaves what it reports, also where another report is the stronger one', async () => {
  const page = await list('source=urlhaus');
  expect(page.meta.total).toBe(page.data.length);
  expect(values(page)).toContain('45.137.20.10');
  expect(page.data.find(({ value }) => value === '45.137.20.10')!.source.feed_name).toBe(
    'CISA Cybersecurity Advisories',
  );
  for (const { value } of page.data) {
    const { data } = await read<Lookup>(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`);
    expect(data.sources.map(({ feed_name }) => feed_name)).toContain('URLhaus');
  }
  expect(values(await list('source=URLHAUS'))).toEqual(values(page));
  // What reports very much is looked for another way.
  const { write } = app.store;
  await write.updateTable('indicator_tally').set({ n: 1_000_000 }).where('kind', '=', 'source').execute();
  expect((await list('source=urlhaus')).data.map(({ id }) => id)).toEqual(page.data.map(({ id }) => id));
});

test('ids leave exactly those indicators, in a list and in an export', async () => {
  const { data } = await list('limit=3');
  const wanted = data.slice(0, 3).map(({ id }) => id);
  const page = await list(`id=${wanted.join()}`);
  expect(page.data.map(({ id }) => id)).toEqual(wanted);
  expect(page.meta.total).toBe(3);
  const stix = await read<{ objects: { id: string }[] }>(`/api/v1/iocs/stix?id=${wanted[0]}`);
  expect(stix.objects.filter(({ id }) => id.endsWith(wanted[0]!))).toHaveLength(1);
  expect((await refusal(await app.get('/api/v1/iocs?id=1'))).details).toMatchObject({ parameter: 'id' });
});

test('an article leaves what it names, in a list and in an export', async () => {
  const { data } = await read<{ data: { id: string; ioc_count: number }[] }>(
    '/api/v1/articles?has_iocs=true',
  );
  for (const { id } of data) {
    const article = await read<{ data: WholeArticle }>(`/api/v1/articles/${id}`);
    const page = await list(`article=${id}&state=all`);
    expect(values(page)).toEqual(article.data.iocs!.map(({ value }) => value).sort());
    expect(page.meta).toMatchObject({ total: page.data.length, filters: { article: id } });
    const risks = new Map(page.data.map((ioc) => [ioc.id, ioc.risk]));
    for (const ioc of article.data.iocs!) expect(ioc.risk).toEqual(risks.get(ioc.id));
    const sorted = await list(`article=${id}&state=all&sort=risk`);
    expect(values(sorted)).toEqual(values(page));
  }
  const most = data.toSorted((a, b) => b.ioc_count - a.ioc_count)[0]!;
  const stix = await read<{ objects: { id: string }[] }>(`/api/v1/iocs/stix?article=${most.id}&limit=1000`);
  const listed = await list(`article=${most.id}`);
  expect(listed.data.length).toBeGreaterThan(1);
  for (const { id, type } of listed.data)
    if (type !== 'mitre_attack') expect(stix.objects.some((object) => object.id.endsWith(id))).toBe(true);
  expect((await list('article=11111111-2222-4333-8444-555555555555')).data).toEqual([]);
  expect((await refusal(await app.get('/api/v1/iocs?article=x'))).details).toMatchObject({
    parameter: 'article',
  });
});

test('they join with other filters, and go on over pages', async () => {
  const whole = await list('threat_type=botnet_cc&confidence=high&type=ipv4');
  const first = await read<IocList>('/api/v1/iocs?threat_type=botnet_cc&confidence=high&type=ipv4&limit=20');
  const next = new URL(first.links.next!);
  const second = await read<IocList>(next.pathname + next.search);
  expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(
    whole.data.slice(0, 40).map(({ id }) => id),
  );
  const other = next.search.replace('botnet_cc', 'phishing');
  expect((await refusal(await app.get(`/api/v1/iocs${other}`))).details).toMatchObject({
    parameter: 'cursor',
  });
});

test('a word that nothing is told to be leaves nothing; a source that there is not is refused', async () => {
  expect((await list(`malware_family=${encodeURIComponent("' or 1=1 --")}`)).data).toEqual([]);
  expect(await refusal(await app.get('/api/v1/iocs?source=nobody'))).toMatchObject({
    status: 400,
    details: { parameter: 'source' },
  });
});
