import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { leastCost } from '../../../../tests/support/least-cost.ts';
import type { LinearModel } from './linear-model.ts';
import { tagTechniques, techniqueConfidence } from './tag-techniques.ts';
import { trainModel } from './train-model.ts';

const told = ['hoists a pennant above the harbour wall', 'hoisted its pennant over another harbour'];
const other = ['can list running processes on the host', 'enumerates the processes that run there'];
let model: LinearModel;
beforeAll(async () => {
  const examples = Array.from({ length: 60 }, (_, i) => [
    { technique: 'T1542.005', sentence: `Copper Heron ${told[i % 2]} near ${i % 7} boats.` },
    { technique: 'T1057', sentence: `Low Water ${other[i % 2]} in step ${i % 9}.` },
  ]);
  model = (await trainModel(examples.flat()))!;
});

const ids = (text: string, used: LinearModel | null = null) => tagTechniques(text, used).map(({ id }) => id);

describe('techniques of a report', () => {
  it('a printed id is as sure as can be, and a revoked one gives its successor', () => {
    expect(tagTechniques('The loader was run by hand [T1192].', null)).toEqual([
      {
        id: 'T1566.002',
        confidence: 0.95,
        sentence: 'The loader was run by hand [T1192].',
        offset: 0,
        layer: 'id',
        why: 'T1566.002',
      },
    ]);
    expect(ids('T9999 and T1059.999 are none.')).toEqual([]);
  });

  it('a row of a table that prints an id tells that one alone', () => {
    expect(ids('| T1059 | Command-Line Interface, PowerShell and batch files |')).toEqual(['T1059']);
  });

  it('a phrase is shown with the sentence that has it', () => {
    const text = 'Nothing here.\nThey ran procdump. Next they deployed ransomware on all hosts.';
    const [tag] = tagTechniques(text, null).filter(({ id }) => id === 'T1486');
    expect(tag).toMatchObject({
      layer: 'pattern',
      why: 'ransomware',
      sentence: 'Next they deployed ransomware on all hosts.',
      offset: text.indexOf('Next'),
    });
    expect(tag!.confidence).toBeGreaterThanOrEqual(techniqueConfidence.display);
  });

  it('the name that ATT&CK gives a technique finds it', () => {
    const [tag] = tagTechniques('Observed: Exfiltration Over Physical Medium by staff.', null);
    expect(tag).toMatchObject({ id: 'T1052', layer: 'name', why: 'Exfiltration Over Physical Medium' });
  });

  it('the model finds what no phrase says, and names the words that made it', () => {
    const [tag] = tagTechniques('Then the crew hoisted a pennant over the harbour.', model);
    expect(tag).toMatchObject({ id: 'T1542.005', layer: 'model' });
    expect(tag!.why).toContain('pennant');
  });

  it('saying it again makes it surer', () => {
    const once = tagTechniques('It side-loads a DLL.', null)[0]!;
    const often = tagTechniques('It side-loads a DLL.\n'.repeat(5), null)[0]!;
    expect(often.id).toBe(once.id);
    expect(often.confidence).toBeGreaterThan(once.confidence);
    expect(often.confidence).toBeLessThan(0.95);
  });

  it('a sub-technique stands for its technique', () => {
    const found = ids(
      'Spearphishing emails with a malicious attachment arrived. A phishing attachment was opened.',
    );
    expect(found).toContain('T1566.001');
    expect(found).not.toContain('T1566');
  });

  it.each([
    'There is no evidence of ransomware.',
    'The group did not deploy ransomware.',
    'We recommend that you keep backups against ransomware.',
    'Ensure that ransomware cannot spread.',
    'Learn more about ransomware in our webinar.',
    'Request a demo to see how our platform stops ransomware.',
    'See https://example.com/ransomware-deployed-everywhere for it.',
  ])('%j shows no technique', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('“not only” denies nothing', () => {
    expect(ids('It not only deployed ransomware.')).toEqual(['T1486']);
  });

  it('tags of any text lie in it, once each, the surest first', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'phishing emails ',
        'T1059 ',
        'keylogger. ',
        'scheduled tasks\n',
        'hoisted pennant harbour ',
        'not ',
        'DLL side-loading, ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const tags = tagTechniques(text, model);
        expect(new Set(tags.map(({ id }) => id)).size).toBe(tags.length);
        for (const [i, { offset, confidence, sentence, why }] of tags.entries()) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(text.length);
          expect(sentence.length).toBeLessThanOrEqual(300);
          expect(why).not.toBe('');
          expect(confidence).toBeGreaterThanOrEqual(techniqueConfidence.display);
          expect(confidence).toBeLessThanOrEqual(tags[i - 1]?.confidence ?? 0.95);
        }
      }),
    );
  });

  it.each(['T1059 ', 'phish ', 'encrypt ', '[', '![', 'http:', 'c & c ', 'a.', 'download the file '])(
    'half a megabyte of %j takes less than two seconds',
    (piece) => {
      const text = piece.repeat(500_000 / piece.length);
      expect(leastCost(2000, () => tagTechniques(text, model))).toBeLessThan(2000);
    },
  );
});
