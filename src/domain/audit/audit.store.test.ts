import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { makeKey } from '../keys/format.ts';
import { createAccount } from '../users/users.store.ts';
import { type AuditEvent, readAudit, recordAudit } from './audit.store.ts';

const at = Date.parse('2026-11-20T12:00:00Z');
const event: AuditEvent = {
  at,
  actorId: null,
  actor: 'anonymous',
  action: 'sign_in_failed',
  subject: 'a@vortellio.com',
  address: '45.148.244.119',
  agent: 'curl/8',
};

onEveryStore('the audit log', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
  });

  test('gives back what was written, newest first, page by page', async () => {
    for (let n = 1; n <= 5; n++) await recordAudit(store.write, { ...event, at: at + n, details: { n } });
    const first = await readAudit(store.read, { limit: 2 });
    expect(first).toEqual([
      { ...event, id: first[0]!.id, at: at + 5, details: { n: 5 } },
      { ...event, id: first[1]!.id, at: at + 4, details: { n: 4 } },
    ]);
    const rest = await readAudit(store.read, { before: first[1]!.id, limit: 10 });
    expect(rest.map((row) => row.details.n)).toEqual([3, 2, 1]);
  });

  test('knows the address of whoever acted', async () => {
    const wanted = {
      email: 'a@vortellio.com',
      password: 'long enough',
      tier: 'free',
      role: 'member',
    } as const;
    const { id } = await createAccount(store.write, wanted, at);
    const { actor: _, ...unnamed } = event;
    await recordAudit(store.write, { ...unnamed, actorId: id });
    await recordAudit(store.write, { ...unnamed, actorId: 'gone' });
    await recordAudit(store.write, unnamed);
    const actors = (await readAudit(store.read, { limit: 3 })).map((row) => row.actor);
    expect(actors).toEqual(['anonymous', 'a removed account', 'a@vortellio.com']);
  });

  test('never holds a key, wherever somebody put one', async () => {
    const key = makeKey();
    const details = { name: `my key ${key}`, revoked: true };
    await recordAudit(store.write, { ...event, subject: key, actor: key, agent: `agent ${key}`, details });
    const [row] = await readAudit(store.read, { limit: 1 });
    expect(JSON.stringify(row)).not.toContain(key.slice(12));
    expect(row).toMatchObject({ subject: `${key.slice(0, 12)}…`, details: { revoked: true } });
  });

  test('takes whatever a stranger sends, cut to a length', async () => {
    const hostile = `\0\ud800${'x'.repeat(10_000)}`;
    await recordAudit(store.write, { ...event, subject: hostile, agent: hostile, details: { hostile } });
    const [row] = await readAudit(store.read, { limit: 1 });
    expect(row!.subject).toMatch(/^\ufffdx{298}$/);
    expect(JSON.stringify(row).length).toBeLessThan(1500);
  });
});
