import { expect, test } from 'vitest';
import { remediationTimeline } from './remediation-timeline.ts';

/** Listed, exposed, automatable, total impact, and the answer: the sixteen rows as the directive's table has them. */
const rows = `
no no no partial upgrade
yes no no partial 14_days
no yes no partial 60_days
no no yes partial 60_days
no no no total upgrade
yes yes no partial 14_days
yes no yes partial 14_days
no yes yes partial 14_days
yes no no total 14_days
no yes no total 14_days
no no yes total 60_days
yes yes yes partial 3_days
yes yes no total 3_days_forensic
yes no yes total 3_days_forensic
no yes yes total 3_days
yes yes yes total 3_days_forensic`
  .trim()
  .split('\n')
  .map((row) => row.split(' '));

test('the table has sixteen rows', () => {
  expect(new Set(rows.map((row) => row.slice(0, 4).join()))).toHaveProperty('size', 16);
});

test.each(rows)(
  'listed %s, exposed %s, automatable %s, %s impact: %s',
  (kev, exposed, automatable, impact, answer) => {
    const facts = { inKev: kev === 'yes', exposed: exposed === 'yes', automatable: automatable === 'yes' };
    expect(remediationTimeline({ ...facts, totalImpact: impact === 'total' })).toEqual([answer]);
  },
);

test('what nobody has said is not guessed: every answer that is possible is given, the least urgent first', () => {
  const facts = { inKev: true, exposed: true, automatable: null, totalImpact: null };
  expect(remediationTimeline(facts)).toEqual(['14_days', '3_days', '3_days_forensic']);
  expect(remediationTimeline({ ...facts, totalImpact: true })).toEqual(['3_days_forensic']);
  expect(remediationTimeline({ ...facts, inKev: false, exposed: false })).toEqual(['upgrade', '60_days']);
});
