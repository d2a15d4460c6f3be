import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinearModel, scoreSentence, strongestTerms } from './linear-model.ts';
import { fromBytes, toBytes } from './model-bytes.ts';
import { trainModel } from './train-model.ts';
import { wordsOf } from './words.ts';

const subjects = ['APT999', 'Copper Heron', 'The Tidal Loader 2.0', 'G-Tool', 'Low Water'];
const acts: Record<string, string[]> = {
  'T1003.001': ['has dumped credentials from LSASS memory', 'can read the memory of lsass to dump passwords'],
  'T1053.005': [
    'creates scheduled tasks for persistence',
    'used schtasks to create a scheduled task at logon',
  ],
  T1113: ['can take screenshots of the desktop', 'captures the screen of the victim every minute'],
};
const examples = Object.entries(acts).flatMap(([technique, told]) =>
  Array.from({ length: 40 }, (_, i) => ({
    technique,
    sentence: `${subjects[i % 5]} ${told[i % 2]} on host ${'abcdefgh'[i % 8]}${i}.`,
  })),
);

function best(model: LinearModel, sentence: string): [technique: string, likely: number] {
  const scores = new Float32Array(model.techniques.length);
  expect(scoreSentence(model, wordsOf(sentence), scores)).toBe(true);
  const at = scores.indexOf(Math.max(...scores));
  return [model.techniques[at]!, 1 / (1 + Math.exp(-model.slope[at]! * scores[at]! - model.offset[at]!))];
}

describe('the model', () => {
  it('tells what it was shown in sentences that it has not seen', async () => {
    const model = (await trainModel(examples))!;
    const [technique, likely] = best(
      model,
      'The intruders dumped the memory of lsass with a tool for credentials',
    );
    expect(technique.slice(0, 5)).toBe('T1003');
    expect(likely).toBeGreaterThan(0.6);
    expect(best(model, 'Operators created another scheduled task with schtasks')[0].slice(0, 5)).toBe(
      'T1053',
    );
  });

  it('learns a technique from the sentences of its sub-techniques too', async () => {
    const model = (await trainModel(examples))!;
    expect(model.techniques).toEqual(['T1003', 'T1003.001', 'T1053', 'T1053.005', 'T1113']);
  });

  it('says which words made it decide, and never who did it', async () => {
    const model = (await trainModel(examples))!;
    const words = wordsOf('Copper Heron captures the screen of victims');
    const terms = strongestTerms(model, model.techniques.indexOf('T1113'), words);
    expect(terms).toContain('screen');
    expect(terms.join(' ')).not.toContain('heron');
  });

  it('is the same for the same sentences', async () => {
    expect(toBytes((await trainModel(examples))!)).toEqual(toBytes((await trainModel(examples))!));
  });

  it('is none where no technique has enough sentences', async () => {
    expect(await trainModel(examples.slice(0, 4))).toBeNull();
    expect(await trainModel([])).toBeNull();
  });

  it('gives way to others while it learns, and stops when told to', async () => {
    const stop = new AbortController();
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
      if (turns === 2) stop.abort(new Error('enough'));
    }, 0);
    async function* many() {
      for (let i = 0; i < 400; i++)
        for (const one of examples) yield { ...one, sentence: `${one.sentence} ${i}` };
    }
    await expect(trainModel(many(), stop.signal)).rejects.toThrow('enough');
    clearInterval(count);
  });

  it('bears sentences of any kind', async () => {
    const sentence = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 6, maxLength: 12 }), async (sentences) => {
        const model = await trainModel(
          sentences.map((text, i) => ({ technique: `T100${i % 2}`, sentence: text })),
        );
        if (model)
          for (const table of [model.weight, model.slope, model.offset])
            expect(table.some(Number.isNaN)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('its bytes', () => {
  it('say the same when read back', async () => {
    const model = (await trainModel(examples))!;
    expect(fromBytes(toBytes(model))).toEqual(model);
    const amid = new Uint8Array(toBytes(model).length + 3);
    amid.set(toBytes(model), 3);
    expect(fromBytes(amid.subarray(3))).toEqual(model);
  });

  it('are refused when cut, of another format, or no model at all', async () => {
    const bytes = toBytes((await trainModel(examples))!);
    const other = Uint8Array.from(bytes);
    other.set(new TextEncoder().encode('{"format":9'), 4);
    for (const wrong of [bytes.subarray(0, -1), bytes.subarray(0, 3), new Uint8Array(200), other])
      expect(fromBytes(wrong)).toBeNull();
  });
});
