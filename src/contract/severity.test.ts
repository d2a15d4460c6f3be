import { describe, expect, it } from 'vitest';
import { severities, severityLabel } from './severity.ts';

describe('severityLabel', () => {
  it.each([
    [10, 'critical'],
    [9, 'critical'],
    [8.9, 'high'],
    [7, 'high'],
    [6.9, 'medium'],
    [4, 'medium'],
    [3.9, 'low'],
    [0, 'low'],
  ])('calls %d %s', (score, word) => {
    expect(severityLabel(score)).toBe(word);
    expect(severities).toContain(word);
  });
});
