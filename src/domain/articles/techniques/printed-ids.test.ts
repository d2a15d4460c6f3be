import { describe, expect, it } from 'vitest';
import { printedIds } from './printed-ids.ts';

describe('printed ids', () => {
  it.each([
    ['uses T1059.001, [T1003] and (T1566)', ['T1059.001', 'T1003', 'T1566']],
    ['https://attack.mitre.org/techniques/T1059/003/', ['T1059.003']],
    ['Initial AccessT1190Exploit Public-Facing Application', ['T1190']],
    ['| **T1110** | Brute Force |', ['T1110']],
    ['T1059.001.', ['T1059.001']],
    ['key aT1059b, 0T1059, T10591, XT1059, part_T1059_x', []],
    ['9fT1059E2C4D', []],
  ])('%j has %j', (text, expected) => {
    expect(printedIds(text).map(({ id }) => id)).toEqual(expected);
  });
});
