import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { createAccount } from '../users/users.store.ts';
import {
  addReport,
  type NewVerdict,
  readFeedback,
  removeReport,
  setVerdict,
  withdrawVerdict,
} from './feedback.store.ts';
import { peopleOf } from './people.store.ts';
import { rescore } from './rescore.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const dayMs = 86_400_000;
const value = '45.148.244.119';

onEveryStore('what people say of an indicator', (kind) => {
  let store: Store;
  let ana: string;

  beforeEach(async () => {
    store = await kind.open();
    const facts = {
      name: 'ThreatFox',
      category: 'threat-feed',
      tier: 1,
      url: 'https://x.org/',
      everyMinutes: 5,
    } as const;
    await registerSources(store.write, [{ slug: 'threatfox', ...facts, ...shipped }], now);
    const person = {
      email: 'ana@example.org',
      password: 'long enough',
      tier: 'pro',
      role: 'moderator',
    } as const;
    ana = (await createAccount(store.write, person, now)).id;
    await report(now);
  });

  async function report(at: number) {
    const [source] = await readSources(store.read);
    const record = {
      kind: 'indicator',
      value,
      confidence: 100,
      threatType: 'botnet_cc',
      lastSeen: at,
    } as const;
    await ingest([record], { store, clock: { now: () => at }, source: source! });
  }

  async function row() {
    const one = await store.write
      .selectFrom('indicator')
      .select(['id', 'change', 'state', 'risk', 'people'])
      .executeTakeFirstOrThrow();
    return { ...one, state: iocStates[one.state]! };
  }

  const benign: NewVerdict = {
    says: 'benign',
    risk: null,
    threatType: null,
    note: null,
    expiresAt: now + 10 * dayMs,
  };
  const word = async (at = now) => ({ indicatorId: (await row()).id, accountId: ana, now: at });
  const judge = async (verdict = benign, at = now) => {
    const said = await word(at);
    await store.write.transaction().execute((trx) => setVerdict(trx, store.dialect, said, verdict));
  };

  test('stands against new reports of sources, and ends at its time', async () => {
    const before = await row();
    expect([before.state, before.people]).toEqual(['active', 0]);
    await judge();
    expect(await row()).toMatchObject({ state: 'benign', risk: 5, people: 1 });
    await report(now + 9 * dayMs);
    expect(await row()).toMatchObject({ state: 'benign', risk: 5 });
    await rescore(store, now + 10 * dayMs - 1);
    expect((await row()).state).toBe('benign');
    const during = await row();
    await rescore(store, now + 10 * dayMs);
    const after = await row();
    expect(after.state).toBe('active');
    expect(after.change).toBeGreaterThan(during.change);
  });

  test('moves the change number when it changes what others see, and only then', async () => {
    const first = await row();
    await judge();
    const second = await row();
    expect(second.change).toBeGreaterThan(first.change);
    await judge({ ...benign, note: 'again' });
    expect((await row()).change).toBe(second.change);
    const said = await word();
    await store.write
      .transaction()
      .execute((trx) =>
        addReport(trx, store.dialect, said, { kind: 'seen_here', note: null, trusted: true }),
      );
    expect((await row()).change).toBe(second.change);
  });

  test('is read with the names of those who are still there', async () => {
    await judge({ ...benign, note: 'ours' });
    const { id } = await row();
    const names = async (shown?: boolean) =>
      (await peopleOf(store.read, store.dialect, [{ id, people: 1 }], shown))
        .get(id)!
        .verdicts.map(({ by }) => by);
    expect(await names()).toEqual(['ana']);
    expect(await names(false)).toEqual(['an analyst']);
    await store.write.deleteFrom('account').execute();
    expect(await names()).toEqual(['a former member']);
    expect((await peopleOf(store.read, store.dialect, [{ id, people: 0 }])).size).toBe(0);
    expect((await readFeedback(store.read, id)).verdicts).toMatchObject([{ note: 'ours', username: null }]);
  });

  test('is taken back once', async () => {
    await judge();
    const said = await word();
    const withdraw = () =>
      store.write.transaction().execute((trx) => withdrawVerdict(trx, store.dialect, said));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect((await row()).state).toBe('active');
    const report = { kind: 'false_positive', note: null, trusted: true } as const;
    for (let n = 0; n < 2; n++)
      await store.write.transaction().execute((trx) => addReport(trx, store.dialect, said, report));
    expect((await readFeedback(store.read, said.indicatorId)).reports).toHaveLength(1);
    expect((await row()).risk).toBeLessThan(60);
    const remove = () =>
      store.write.transaction().execute((trx) => removeReport(trx, store.dialect, said, 'false_positive'));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect((await row()).risk).toBeGreaterThan(60);
  });
});
