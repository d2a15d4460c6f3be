import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { IocList } from '../../contract/ioc.ts';
import { type IocState, iocStates } from '../../contract/ioc-state.ts';
import { riskLevel } from '../../contract/risk.ts';
import { lockChanges } from '../../db/change.ts';
import { ingest } from '../../domain/ingest/ingest.ts';
import { rederive } from '../../domain/iocs/rederive.store.ts';
import { readSources } from '../../domain/sources/sources.store.ts';

const day = 86_400_000;
const now = Date.now();
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  await report('feodo-tracker', ...oldOnes.map((value) => ({ value, lastSeen: now - 100 * day })));
});
afterAll(() => app.close());

const oldOnes = ['45.9.0.1', '45.9.0.2', '45.9.0.3'];

async function report(slug: string, ...reports: { value: string; lastSeen?: number }[]) {
  const source = (await readSources(app.store.write)).find((each) => each.slug === slug)!;
  const records = reports.map(({ value, lastSeen = now }) => ({
    kind: 'indicator' as const,
    value,
    confidence: 90,
    threatType: 'botnet_cc',
    lastSeen,
  }));
  await ingest(records, { store: app.store, clock: { now: () => now }, source });
}

/** As when every source of a value has taken it back. */
async function takeBack(value: string) {
  const { store } = app;
  await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const { id } = await trx
      .selectFrom('indicator')
      .select('id')
      .where('value', '=', value)
      .executeTakeFirstOrThrow();
    await trx.updateTable('evidence').set({ withdrawn: 1 }).where('indicator_id', '=', id).execute();
    await rederive(trx, store.dialect, [id], now);
  });
}

const read = async (query: string) =>
  (await (await app.get(`/api/v1/iocs?limit=1000&${query}`)).json()) as IocList;
const values = (page: IocList) => page.data.map(({ value }) => value).toSorted();

describe('states', () => {
  test('part what is stored without rest; unless asked for, what was taken back is left out', async () => {
    const all = await read('state=all');
    expect(all.meta.filters.state).toBe('all');
    expect(all.meta.total).toBe(all.data.length);
    const parts = await Promise.all(iocStates.map((state) => read(`state=${state}`)));
    for (const [at, part] of parts.entries()) {
      expect(part.meta.total).toBe(part.data.length);
      expect(part.data.every(({ state }) => state === iocStates[at])).toBe(true);
    }
    expect(parts.flatMap(values).toSorted()).toEqual(values(all));
    expect(values(parts[iocStates.indexOf('expired')]!)).toEqual(oldOnes);
    expect(values(parts[iocStates.indexOf('benign')]!)).toEqual(['8.8.8.8']);
    const usual = await read('');
    expect(usual.meta.filters.state).toBe('active,low,expired,sinkhole');
    expect(values(usual)).toEqual(values(all).filter((value) => value !== '8.8.8.8'));
    const two = await read('state=false-positive,BENIGN');
    expect([two.meta.filters.state, values(two)]).toEqual(['benign,false_positive', ['8.8.8.8']]);
  });

  test('block lists hold what is active and count the rest, unless they are asked for more', async () => {
    const wanted = async (states: IocState[]) => values(await read(`type=ipv4&state=${states.join()}`));
    const txt = async (query: string) => {
      const answer = await app.get(`/api/v1/iocs?type=ipv4&limit=1000&format=txt${query}`);
      const lines = (await answer.text()).split('\n').filter(Boolean);
      return { lines: lines.toSorted(), skipped: answer.headers.get('x-export-skipped') };
    };
    const left = (await read('type=ipv4&state=all')).meta.total - (await wanted(['active'])).length;
    expect(await txt('')).toEqual({ lines: await wanted(['active']), skipped: `ipv4=${left}` });
    expect(await txt('&state=all')).toEqual({ lines: await wanted([...iocStates]), skipped: null });
    expect((await txt('&state=expired')).lines).toEqual(oldOnes);
  });

  test('are words of a vocabulary', async () => {
    expect((await refusal(await app.get('/api/v1/iocs?state=good'))).details).toMatchObject({
      parameter: 'state',
      valid_values: [...iocStates],
    });
  });
});

describe('figures', () => {
  test('of a row agree with each other', async () => {
    for (const { type, risk, state, valid_until } of (await read('')).data) {
      if (type === 'cve' || type === 'mitre_attack') expect([risk, state]).toEqual([null, 'active']);
      else expect([risk!.level, risk!.score >= 30]).toEqual([riskLevel(risk!.score), state === 'active']);
      if (state === 'expired') expect(Date.parse(valid_until!)).toBeLessThanOrEqual(now);
      if (state === 'low') expect(valid_until).toBeNull();
    }
  });

  test('min_risk and max_age leave what they say, with exact totals, over pages and with other filters', async () => {
    const all = (await read('')).data;
    for (const [query, holds] of [
      ['min_risk=60', ({ risk }) => risk !== null && risk.score >= 60],
      ['min_risk=0', () => true],
      ['min_risk=100', () => false],
      ['max_age=4', ({ last_seen }) => Date.parse(last_seen) >= now - 4 * day],
      ['max_age=99&type=ipv4', ({ value, type }) => type === 'ipv4' && !oldOnes.includes(value)],
      [
        'min_risk=30&confidence=high',
        ({ risk, confidence }) => (risk?.score ?? 0) >= 30 && confidence === 'high',
      ],
    ] as [string, (ioc: IocList['data'][number]) => boolean][]) {
      const wanted = all.filter(holds).map(({ id }) => id);
      expect(
        (await read(query)).data.map(({ id }) => id),
        query,
      ).toEqual(wanted);
      const seen: string[] = [];
      for (let path: string | null = `/api/v1/iocs?limit=40&${query}`; path; ) {
        const { data, meta, links } = (await (await app.get(path)).json()) as IocList;
        expect(meta.total, query).toBe(wanted.length);
        seen.push(...data.map(({ id }) => id));
        path = links.next?.slice(links.next.indexOf('/api/')) ?? null;
      }
      expect(seen, query).toEqual(wanted);
    }
  });

  test.each([
    ['min_risk', ['-1', '101', '60.5', 'high']],
    ['max_age', ['0', '-3', '1.5', 'x']],
    ['include_retracted', ['yes', '2']],
  ])('an illegal %s is named', async (parameter, illegal) => {
    for (const value of illegal)
      expect((await refusal(await app.get(`/api/v1/iocs?${parameter}=${value}`))).details).toMatchObject({
        parameter,
      });
  });
});

describe('retractions', () => {
  test('of what left the list since are told with their state, and only of what was in it', async () => {
    await report('feodo-tracker', { value: '45.9.1.1' });
    const { until } = (await read('')).meta.filters;
    await takeBack('45.9.1.1');
    // Nobody was ever told that these are indicators.
    await report('feodo-tracker', { value: '9.9.9.9' }, { value: '45.9.1.2' });
    expect(values(await read(`since=${until}`))).toEqual(['45.9.1.2']);
    const told = await read(`since=${until}&include_retracted=true&min_risk=60`);
    expect(told.meta.total).toBe(2);
    expect(told.data.find(({ value }) => value === '45.9.1.1')).toMatchObject({
      state: 'withdrawn',
      confidence: 'low',
      valid_until: null,
    });
    expect(values(told)).toEqual(['45.9.1.1', '45.9.1.2']);
    const stix = await (await app.get(`/api/v1/iocs/stix?since=${until}`)).json();
    const { objects } = stix as { objects: { pattern?: string; indicator_types?: string[] }[] };
    expect(
      objects
        .flatMap(({ pattern, indicator_types }) => (pattern ? [`${pattern} ${indicator_types}`] : []))
        .toSorted(),
    ).toEqual([
      "[ipv4-addr:value = '45.9.1.1'] unknown",
      "[ipv4-addr:value = '45.9.1.2'] malicious-activity",
    ]);
    const lines = await (
      await app.get(`/api/v1/iocs?format=ndjson&include_retracted=1&since=${until}`)
    ).text();
    expect(lines).toContain('"state":"withdrawn"');
  });

  test('need a time, and a form that can tell them from the rest', async () => {
    for (const query of ['', '&format=txt&since=2026-01-01', '&format=csv&since=2026-01-01'])
      expect(
        (await refusal(await app.get(`/api/v1/iocs?include_retracted=true${query}`))).details,
      ).toMatchObject({ parameter: 'include_retracted' });
  });
});
