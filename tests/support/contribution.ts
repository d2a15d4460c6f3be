/** Objects that a member hands in over TAXII, and the second member that some tests need. */
import { randomUUID } from 'node:crypto';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { send } from './taxii-client.ts';
import { startTaxii, strict, type TaxiiProduct } from './taxii-product.ts';

export const inbox = `${strict}/b1f0a4f6-3d0c-4c58-9a6e-7f2f4b8f5a11`;
export const taxiiType = 'application/taxii+json;version=2.1';

export function indicator(value: string, more: object = {}) {
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${randomUUID()}`,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    name: value,
    pattern: `[domain-name:value = '${value}']`,
    pattern_type: 'stix',
    valid_from: '2026-01-01T00:00:00Z',
    ...more,
  };
}

interface Choices {
  headers?: Record<string, string>;
  key?: string;
  chunked?: boolean;
}

/** Sends a text as it is, anything else as JSON. */
export function postObjects(app: TaxiiProduct, body: unknown, { headers, key, chunked }: Choices = {}) {
  const authorization = `Bearer ${key ?? app.keys.pro}`;
  return send(app.url, `${inbox}/objects/`, {
    method: 'POST',
    headers: { authorization, 'content-type': taxiiType, accept: taxiiType, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(chunked !== undefined && { chunked }),
  });
}

const secret = 'a secret of this test, long enough';

/** The product, and the key of another Pro account. */
export async function startWithTwo(): Promise<{ app: TaxiiProduct; other: string }> {
  const app = await startTaxii({ SECRET_KEY: secret });
  const wanted = { email: 'b@example.org', password: 'long enough', tier: 'pro', role: 'member' } as const;
  const { id: accountId } = await createAccount(app.store.write, wanted, Date.now());
  const made = await createKey(
    app.store.write,
    readSecret('', secret),
    { accountId, name: 'other' },
    Date.now(),
  );
  return { app, other: made.key };
}
