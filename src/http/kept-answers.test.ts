import { expect, test } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

function counting() {
  let version: number | null = 1;
  let made = 0;
  const answers = new KeptAnswers(() => version);
  return {
    ask: (question: string, now = 0) =>
      String(answers.get(question, now, () => Buffer.from(`${question} ${++made}`))),
    later: (question: string) => answers.get(question, 0, async () => Buffer.from(`${question} ${++made}`)),
    change(to: number | null) {
      version = to;
    },
  };
}

test('what was asked twice has the same answer until something changes', () => {
  const { ask, change } = counting();
  expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual(['a 1', 'b 2', 'a 3', 'b 4']);
  expect([ask('a'), ask('b')]).toEqual(['a 3', 'b 4']);
  change(2);
  expect([ask('a'), ask('a')]).toEqual(['a 5', 'a 5']);
});

test('an answer is kept for a minute at most', () => {
  const { ask } = counting();
  expect([ask('a', 0), ask('a', 1), ask('a', 60_000), ask('a', 60_001)]).toEqual([
    'a 1',
    'a 2',
    'a 2',
    'a 3',
  ]);
});

test('nothing is kept where nobody can tell of changes, nor what takes its time', async () => {
  const { ask, later, change } = counting();
  expect([String(await later('a')), String(await later('a'))]).toEqual(['a 1', 'a 2']);
  change(null);
  expect([ask('a'), ask('a')]).toEqual(['a 3', 'a 4']);
});

test('memory is bounded: beyond 48 MiB nothing more is kept, and what is kept stays', () => {
  const mebibyte = 2 ** 20;
  const answers = new KeptAnswers(() => 1);
  let made = 0;
  const make = () => {
    made += 1;
    return Buffer.alloc(mebibyte);
  };
  const ask = (question: string) => answers.get(question, 0, make);
  for (let n = 0; n < 60; n++) for (const _ of 'ab') ask(`q${n}`);
  expect(made).toBe(120);
  ask('q0');
  ask('q47');
  expect(made).toBe(120);
  ask('q48');
  expect(made).toBe(121);
  answers.forget();
  ask('q0');
  expect(made).toBe(122);
});
