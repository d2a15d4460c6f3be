import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { tellsOfLoss } from './tells-of-loss.ts';

describe('tellsOfLoss', () => {
  it.each([
    ['The yard says an error exposed names and addresses of 2,000 guests.'],
    ['Letters went out.\nFiles with diagnoses of patients were accessed in May'],
    ['A seller offers records of citizens for sale'],
  ])('hears that data of people got out: %s', (text) => {
    expect(tellsOfLoss(text)).toBe(true);
  });

  it.each([
    ['data without people', 'The source files were published on the site.'],
    ['people without data', 'Two customers lost their luggage.'],
    ['data that is kept', 'The yard keeps names and addresses of guests.'],
    ['two sentences that say it together', 'Names of guests are kept. The key was lost'],
    ['what programs do', 'The stealer sells files of users'],
    ['what might happen', 'The flaw could have exposed files of users'],
  ])('takes nothing else for that: %s', (_, text) => {
    expect(tellsOfLoss(text)).toBe(false);
  });

  it('stays quick on titles and leads made to be slow', () => {
    const text = 'people names lost '.repeat(200);
    expect(leastCost(5, () => tellsOfLoss(text))).toBeLessThan(5);
  });
});
