import { describe, expect, it } from 'vitest';
import { revokedTechniques, techniqueLines } from './techniques.data.ts';
import { isTechnique, tacticName, technique } from './techniques.ts';

describe('technique', () => {
  it('gives name, tactics and page of a sub-technique, in any case', () => {
    expect(technique('t1059.001')).toEqual({
      id: 'T1059.001',
      name: 'PowerShell',
      tactics: ['execution'],
      url: 'https://attack.mitre.org/techniques/T1059/001',
    });
  });

  it('follows a revoked id to its successor, also where two revocations follow each other', () => {
    expect(technique('T1086')?.id).toBe('T1059.001');
    expect(technique('T1193')?.name).toBe('Spearphishing Attachment');
    expect(technique('T1150')?.id).toBe('T1647');
    expect(technique('T1073')?.id).toBe('T1574.001');
  });

  it('knows the Mobile and ICS matrices', () => {
    expect(technique('T1636.004')?.name).toBe('SMS Messages');
    expect(technique('T0855')?.tactics).toContain('impair-process-control');
  });

  it('gives null for ids that never were', () => {
    for (const id of ['T9999', 'T1059.999', '', 'TA0001', '__proto__']) expect(technique(id), id).toBeNull();
  });

  it('lets every revoked id end at a technique that stands, and every tactic slug have a name', () => {
    const pairs = revokedTechniques.trim().split(/\s+/);
    expect(pairs.length).toBeGreaterThan(150);
    for (const pair of pairs) {
      const [revoked, successor] = pair.split('>') as [string, string];
      expect(technique(revoked)?.id, pair).toBe(successor);
    }
    for (const line of techniqueLines.trim().split('\n')) {
      const one = technique(line.split(' ')[0]!);
      expect(one?.name, line).not.toBe('');
      for (const slug of one!.tactics) expect(tacticName(slug), slug).not.toBeNull();
    }
  });
});

describe('tacticName and isTechnique', () => {
  it('names a tactic by id or slug', () => {
    expect(tacticName('TA0006')).toBe('Credential Access');
    expect(tacticName('ta0011')).toBe('Command and Control');
    expect(tacticName('lateral-movement')).toBe('Lateral Movement');
    expect(tacticName('TA9999')).toBeNull();
  });

  it('accepts revoked ids, since old articles print them', () => {
    expect(isTechnique('T1003')).toBe(true);
    expect(isTechnique('T1086')).toBe(true);
    expect(isTechnique('T0000')).toBe(false);
  });
});
