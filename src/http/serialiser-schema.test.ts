import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleAnswer, articleList } from '../contract/article.ts';
import { cveAnswer, cveList } from '../contract/cve.ts';
import { iocList, iocSearch } from '../contract/ioc.ts';
import { lookup } from '../contract/lookup.ts';
import { serialiserSchema } from './serialiser-schema.ts';

test('no shape of the product needs a union or a reference to be written', () => {
  for (const shape of [iocList, iocSearch, lookup, articleList, articleAnswer, cveList, cveAnswer]) {
    expect(JSON.stringify(serialiserSchema(shape))).not.toMatch(/anyOf|oneOf|\$ref/);
  }
});

test('only structure is kept, and which texts are our own: no pattern or legal values', () => {
  const shape = z.object({ a: z.enum(['x']).nullable(), b: z.uuid().optional(), c: z.array(z.int().min(1)) });
  expect(serialiserSchema(shape)).toEqual({
    type: 'object',
    properties: {
      a: { type: 'string', nullable: true, format: 'unsafe' },
      b: { type: 'string', format: 'unsafe' },
      c: { type: 'array', items: { type: 'integer' } },
    },
    required: ['a', 'c'],
  });
});

test('a shape that contains itself is refused at the start, not while answering', () => {
  const tree = z.object({
    get branches() {
      return z.array(tree);
    },
  });
  expect(() => serialiserSchema(tree)).toThrow('contains itself');
});
