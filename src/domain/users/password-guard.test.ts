import { beforeEach, expect, test } from 'vitest';
import { PasswordGuard, TooManyAttempts } from './password-guard.ts';

const limits = { failures_per_account: 10, failures_per_address: 50, minutes: 15 };
const minute = 60_000;
let now = 0;
let guard: PasswordGuard;
beforeEach(() => {
  now = 1_800_000_000_000;
  guard = new PasswordGuard(limits, { now: () => now });
});

const wrong = async () => null;
const right = async () => 'in';

test('ten wrong passwords in fifteen minutes close an account, from whatever address and in whatever spelling', async () => {
  for (let n = 0; n < 10; n++) await guard.check('Ana@one.com ', `192.0.2.${n}`, wrong);
  const refused = guard.check('ana@one.com', '198.51.100.1', right);
  await expect(refused).rejects.toEqual(new TooManyAttempts(15 * minute));
  expect(await guard.check('bob@one.com', '192.0.2.1', right)).toBe('in');
  now += 15 * minute;
  expect(await guard.check('ana@one.com', '198.51.100.1', right)).toBe('in');
});

test('fifty wrong passwords close an address, and with it all of an IPv6 network', async () => {
  for (let n = 0; n < 50; n++) await guard.check(`p${n}@one.com`, `2001:db8::${n + 1}`, wrong);
  await expect(guard.check('ana@one.com', '2001:db8::ffff:1', right)).rejects.toThrow(TooManyAttempts);
  expect(await guard.check('ana@one.com', '2001:db8:0:1::1', right)).toBe('in');
});

test('right passwords and broken checks are no failures', async () => {
  const broken = async () => {
    throw new Error('the store is away');
  };
  for (let n = 0; n < 100; n++) {
    await guard.check('ana@one.com', '192.0.2.1', right);
    await expect(guard.check('ana@one.com', '192.0.2.1', broken)).rejects.toThrow('away');
  }
});

test('a hundred guesses side by side are ten', async () => {
  let checked = 0;
  const slow = async () => {
    checked += 1;
    await Promise.resolve();
    return null;
  };
  const all = Array.from({ length: 100 }, () => guard.check('ana@one.com', '192.0.2.1', slow));
  await Promise.allSettled(all);
  expect(checked).toBe(10);
});

test('accounts are made so often from one address and no more', () => {
  for (let n = 0; n < 50; n++) guard.countSignUp('192.0.2.1');
  expect(() => guard.countSignUp('192.0.2.1')).toThrow(TooManyAttempts);
  guard.countSignUp('192.0.2.2');
});
