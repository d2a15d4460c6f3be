/** The reader of Markdown, which is given texts of operators: whatever the text, it is read, in linear time, into nothing that runs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Inline, readMarkdown } from '../../web/text/markdown.ts';
import { safeLink } from '../../web/text/safe-link.ts';
import { leastCost } from '../support/least-cost.ts';

const marks = ['#', '# ', '```', '`', '*', '**', '[', '](', ')', '|', '|-|', '- ', '1. ', '---', '\\', '\n'];
const words = [
  'a',
  ' ',
  '  ',
  '\r\n',
  '\t',
  '<script>alert(1)</script>',
  '<img src=x onerror=x>',
  '\u202e',
  '💥',
];
const addresses = [
  'javascript:alert(1)',
  ' JaVaScRiPt:x',
  'data:text/html,x',
  '//x.org',
  'https://x.org/?q="\'>',
];
const markdown = fc
  .array(
    fc.oneof(fc.constantFrom(...marks, ...words, ...addresses), fc.string({ unit: 'binary', maxLength: 5 })),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''));

test('any text is read, and nothing is added to it', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const left = new Map<string, number>();
      for (const sign of source) left.set(sign, (left.get(sign) ?? 0) + 1);
      for (const sign of readMarkdown(source).flatMap(textsOf).join('').replaceAll(/\s/g, '')) {
        const more = (left.get(sign) ?? 0) - 1;
        expect(more, `${sign} of ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(0);
        left.set(sign, more);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a link leads to http and https or nowhere, whatever stands in the text', () => {
  fc.assert(
    fc.property(markdown, fc.oneof(fc.constantFrom(...addresses), fc.webUrl(), fc.string()), (source, to) => {
      for (const address of [to, ...readMarkdown(`${source}\n\n[x](${to})`).flatMap(linksOf)])
        expect(safeLink(address) ?? 'https://').toMatch(/^https?:\/\//);
    }),
    { numRuns: 3000 },
  );
});

test('no text makes reading slow: a quarter of a megabyte of anything takes less than half a second', () => {
  const unit = fc.array(fc.constantFrom(...marks, ...words), { minLength: 1, maxLength: 4 });
  const known = ['[', '*a', '**a', '`', '](', '*a*', '[a](', '|-|\n', '- a\n', '# a\n', 'a\n', '\\', '[[]('];
  const all = [...known, ...fc.sample(unit, { numRuns: 60, seed: 7 }).map((parts) => parts.join(''))];
  const slow = all.filter((part) => {
    const text = part.repeat(Math.ceil(250_000 / part.length));
    return leastCost(500, () => readMarkdown(text)) > 500;
  });
  expect(slow).toEqual([]);
});

function textsOf(block: Block): string[] {
  return block.kind === 'code' ? [block.text] : inlinesOf(block).flatMap(wordsOf);
}

function linksOf(block: Block): string[] {
  return inlinesOf(block).flatMap(function links(part): string[] {
    const inner = 'children' in part ? part.children.flatMap(links) : [];
    return part.kind === 'link' ? [part.to, ...inner] : inner;
  });
}

function wordsOf(part: Inline): string[] {
  const inner = 'children' in part ? part.children.flatMap(wordsOf) : [part.text];
  return part.kind === 'link' ? [...inner, part.to] : inner;
}

function inlinesOf(block: Block): Inline[] {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'table') return [...block.head.flat(), ...block.rows.flat(2)];
  return 'content' in block ? block.content : [];
}
