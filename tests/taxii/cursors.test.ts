/** Row A6.6 of the TAXII checklist, for any `next` that a client may send. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostilePieces, hostileQueryValues } from '../support/hostile-query-values.ts';
import { documented, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let lists: string[];
/** Of the first list. */
let next: string;
beforeAll(async () => {
  app = await startTaxii();
  const { json } = await app.ask(`${strict}/all/objects/?limit=7`);
  next = json.next;
  const object = json.objects.at(-1).id;
  const paths = ['objects/', 'manifest/', `objects/${object}/`, `objects/${object}/versions/`];
  lists = [strict, documented].flatMap((door) => paths.map((path) => `${door}/all/${path}`));
});
afterAll(() => app.close());

const packed = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
/** The signature is behind them. */
const signatureLength = 22;
const partsOf = (cursor: string) =>
  JSON.parse(Buffer.from(cursor.slice(0, -signatureLength), 'base64url').toString()) as [number, string];

/** Each is no cursor of any list. */
const wrong = fc.oneof(
  fc.nat(200).map((length) => next.slice(0, Math.min(length + 1, next.length - 1))),
  fc.nat(200).map((length) => next.slice(1 + (length % (next.length - 1)))),
  fc.tuple(fc.nat(200), fc.constantFrom(...'aZ09-_=.+/')).map(([at, mark]) => {
    const place = at % (next.length + 1);
    return next.slice(0, place) + mark + next.slice(place);
  }),
  fc.json().map((json) => Buffer.from(json).toString('base64url')),
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(null, 'now', [], {}, true, 1.5, 2 ** 53, -(2 ** 60), Number.MAX_VALUE),
        fc.double({ noInteger: true, noNaN: true }),
      ),
      fc.constantFrom('bound', 'strange'),
    )
    .map(([position, to]) => packed([position, to === 'bound' ? partsOf(next)[1] : to])),
  fc.array(fc.nat(), { maxLength: 4 }).map((positions) => packed([...positions, 'strange'])),
  fc.constantFrom(...hostileQueryValues, ...hostilePieces),
  fc.string({ unit: 'binary', minLength: 1 }),
);

test('A6.6 a next that is made up or cut is 400 and says so, on every list and at both doors', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), wrong, async (list, text) => {
      const value = text.toWellFormed();
      fc.pre(value.trim() !== '');
      const { status, json } = await app.ask(
        `${lists[list % lists.length]}?next=${encodeURIComponent(value)}`,
      );
      expect(status).toBe(400);
      expect(json.description).toMatch(/^next: (?:is not|belongs to)/);
      expect(json.error.details.parameter).toBe('next');
    }),
    { numRuns: 500 },
  );
});

test('A6.6 the next of another list is 400, and so is that of another question', async () => {
  for (const list of lists.slice(2)) {
    const { status, json } = await app.ask(`${list}?next=${next}`);
    expect([list, status]).toEqual([list, 400]);
    expect(json.description).toBe('next: belongs to other filters: begin again without it');
  }
});

test('A6.6 nobody makes up a position: another one in a good next is 400, with its signature or without', async () => {
  const [position, to] = partsOf(next);
  expect((await app.ask(`${lists[0]}?next=${next}`)).status).toBe(200);
  for (const other of [0, -1, position - 1, position + 1, Number.MAX_SAFE_INTEGER, position])
    for (const signature of other === position ? [''] : ['', next.slice(-signatureLength)]) {
      const { status, json } = await app.ask(`${lists[0]}?next=${packed([other, to])}${signature}`);
      expect([other, signature, status]).toEqual([other, signature, 400]);
      expect(json.description).toBe('next: is not the one of the page before');
    }
});
