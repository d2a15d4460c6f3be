/** The product with a door for TAXII clients: asks by key, and new reports that make new versions. */
import type { IndicatorRecord, SourceRecord } from '../../src/contract/record.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSource } from '../../src/domain/sources/sources.store.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { type KeyName, type RunningProduct, startProduct } from './running-app.ts';
import { type Get, send, type TaxiiAnswer } from './taxii-client.ts';

export const strict = '/taxii2/api/collections';
export const documented = '/api/taxii2/api/collections';

export interface TaxiiProduct extends RunningProduct {
  clock: { time: number; now(): number };
  /** By the Pro key. */
  ask: Get;
  /** Headers that show a key. */
  bearer(key?: KeyName): Record<string, string>;
  with(path: string, headers: Record<string, string>): Promise<TaxiiAnswer>;
  /** A source reports at the clock's time. */
  report(source: string, records: readonly SourceRecord[]): Promise<void>;
}

export async function startTaxii(settings: Record<string, string> = {}): Promise<TaxiiProduct> {
  const clock = {
    time: Date.now(),
    now() {
      return this.time;
    },
  } satisfies Clock & { time: number };
  const app = await startProduct(settings, clock);
  const bearer = (key: KeyName = 'pro') => ({ authorization: `Bearer ${app.keys[key]}` });
  return {
    ...app,
    clock,
    bearer,
    ask: (path) => send(app.url, path, { headers: bearer() }),
    with: (path, headers) => send(app.url, path, { headers: { ...bearer(), ...headers } }),
    async report(slug, records) {
      const source = (await readSource(app.store.read, slug))!;
      await ingest(records, { store: app.store, clock, source });
    },
  };
}

export function domain(value: string, more: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return { kind: 'indicator', type: 'domain', value, confidence: 80, ...more };
}
