import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { extractSummary } from './extract-summary.ts';

const title = 'Larkfold hospital hit by LockBit';
const text = `Home > News
Subscribe to our newsletter and never miss a story again.
The Larkfold hospital shut down its network after LockBit encrypted the records of its patients.
It rained all day in the valley and nobody went outside for a walk.
Doctors of the Larkfold hospital work with paper until the records are back.
The town has a church, an old bridge and a market on every first Monday.
LockBit demands four million dollars from the hospital and threatens to publish records.
10.0.0.1 10.0.0.2 a8f5f167f44f4964e6c998dee827110c a8f5f167f44f4964e6c998dee827110d.`;

test('three sentences about what the headline says, whole and in the order of the text', () => {
  expect(extractSummary(title, text)).toBe(
    'The Larkfold hospital shut down its network after LockBit encrypted the records of its patients. ' +
      'Doctors of the Larkfold hospital work with paper until the records are back. ' +
      'LockBit demands four million dollars from the hospital and threatens to publish records.',
  );
});

test('a text without sentences gives its beginning', () => {
  expect(extractSummary(title, 'Sample list\nno sentences here')).toBe('Sample list no sentences here');
  expect(extractSummary(title, '')).toBe('');
});

test('holds nothing that is not in the text, and at most 600 characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 3000, unit: 'grapheme' }), (headline, body) => {
      expect(extractSummary(headline, body).length).toBeLessThanOrEqual(600);
    }),
  );
});

test('takes no time over a text made to be slow', () => {
  for (const part of ['a', 'A. ', '. ', '\n', 'word word word word word word word word. ']) {
    const long = part.repeat(400_000 / part.length);
    expect(
      leastCost(1000, () => extractSummary(title, long)),
      part,
    ).toBeLessThan(1000);
  }
});
