/** Look-ups without a server, for the command line. */
import { showLookup } from './api/iocs/show-lookup.ts';
import type { Config } from './config.ts';
import type { Store } from './db/store.ts';
import { useStoredTechniques } from './domain/attack/current-reference.store.ts';
import { typedValue } from './domain/iocs/typed-value.ts';
import { ScoringInUse } from './domain/settings/scoring-in-use.ts';
import { SourceNames } from './domain/sources/source-names.ts';

/** What the API answers to each value; null for one that is none of the known kinds of indicator. */
export async function* lookUp(
  values: AsyncIterable<string> | Iterable<string>,
  { store, config, now }: { store: Store; config: Config; now: Date },
): AsyncGenerator<{ value: string; answer: object | null }> {
  await useStoredTechniques(store.read);
  const scoring = new ScoringInUse(store.read);
  await scoring.refresh();
  const deps = { store, sources: new SourceNames(store.read), scoring, publicUrl: config.PUBLIC_URL };
  for await (const value of values) {
    const ioc = typedValue(value);
    yield { value, answer: ioc && (await showLookup(ioc, deps, now, { names: true, clearance: 'red' })) };
  }
}
