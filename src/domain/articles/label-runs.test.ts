import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LabelRuns, type WrittenLabel } from './label-runs.ts';

const anyLabel = fc
  .tuple(fc.constantFrom('sector', 'actor', 'cve'), fc.constantFrom('a', 'b b', 'c', 'd-1'))
  .map(([kind, value]): WrittenLabel => `${kind} ${value}`);
const anyChange = fc.record({ id: fc.nat(3000), labels: fc.uniqueArray(anyLabel, { maxLength: 12 }) });

function written(runs: LabelRuns, id: number): string[] {
  const found: string[] = [];
  runs.each(id, (number) => {
    const { kind, value } = runs.label(number);
    found.push(`${kind} ${value}`);
  });
  return found;
}

test('each article has the labels that it was given last, and its marks are theirs', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 60 }), (changes) => {
      const runs = new LabelRuns();
      const model = new Map<number, WrittenLabel[]>();
      for (const { id, labels } of changes) {
        runs.set(id, labels);
        model.set(id, labels);
      }
      const bits = { sector: 1, actor: 2 } as Record<string, number>;
      const marks = runs.marks(['sector', 'actor'], ({ kind, value }) => (value === 'c' ? 0 : bits[kind]!));
      for (const [id, labels] of model) {
        expect(written(runs, id)).toEqual(labels);
        const marked = labels.filter((label) => !label.startsWith('cve') && !label.endsWith(' c'));
        const wanted = marked.reduce((all, label) => all | bits[label.split(' ')[0]!]!, 0);
        expect(runs.marksOf(id, marks)).toBe(wanted);
      }
    }),
    { numRuns: 1000 },
  );
});

test('where what was replaced gives its place back, every article keeps its labels', () => {
  const runs = new LabelRuns();
  const labels = (count: number) => Array.from({ length: count }, (_, at): WrittenLabel => `cve ${at}`);
  runs.set(7, ['actor turla']);
  for (let round = 1; round <= 900; round++) runs.set(3, labels(round));
  runs.set(5, ['sector energy']);
  expect(written(runs, 3)).toEqual(labels(900));
  expect(written(runs, 7)).toEqual(['actor turla']);
  expect(written(runs, 5)).toEqual(['sector energy']);
});
