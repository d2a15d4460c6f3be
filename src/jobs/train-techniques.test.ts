import { expect, it, onTestFinished } from 'vitest';
import { onEveryStore } from '../../tests/support/stores.ts';
import type { ReferenceRecord } from '../contract/reference-record.ts';
import type { Store } from '../db/store.ts';
import { modelInUse, useModel } from '../domain/articles/techniques/model-in-use.ts';
import { useStoredModel } from '../domain/articles/techniques/technique-model.store.ts';
import { writeReferences } from '../domain/attack/reference.store.ts';
import type { JobContext } from './job.ts';
import { trainTechniques } from './train-techniques.ts';

const acts = { T1113: 'takes pictures of the whole screen', T1115: 'reads what lies on the clipboard' };

async function load(store: Store, count: number, told: Record<string, string> = acts): Promise<void> {
  const catalogue = 'enterprise-attack';
  const examples: ReferenceRecord[] = Object.entries(told).flatMap(([technique, act]) =>
    Array.from({ length: count }, (_, i) => ({
      kind: 'reference' as const,
      about: 'example' as const,
      catalogue,
      id: `${technique}-${i}`,
      technique,
      text: `Copper Heron ${act} for ${i} minutes.`,
    })),
  );
  const ids = examples.map((one) => ('id' in one ? one.id : ''));
  const context = { dialect: store.dialect, source: 'mitre-attack-enterprise' };
  await store.write
    .transaction()
    .execute((trx) =>
      writeReferences(trx, context, [...examples, { kind: 'reference', about: 'catalogue', catalogue, ids }]),
    );
}

function run(store: Store, signal = new AbortController().signal): Promise<boolean> {
  return trainTechniques.run({
    store,
    clock: { now: () => 1_800_000_000_000 },
    log: () => {},
    signal,
  } as unknown as JobContext);
}

onEveryStore('training', (kind) => {
  it('happens when ATT&CK was loaded or changed, and not again', async () => {
    onTestFinished(() => useModel(null));
    const store = await kind.open();
    expect(await run(store)).toBe(false);
    await load(store, 8);
    expect(await run(store)).toBe(true);
    expect(await run(store)).toBe(false);
    await useStoredModel(store.read);
    expect(modelInUse()?.techniques).toEqual(['T1113', 'T1115']);
    await load(store, 9, { ...acts, T1125: 'looks through the camera' });
    expect(await run(store)).toBe(true);
    await useStoredModel(store.read);
    expect(modelInUse()?.techniques).toEqual(['T1113', 'T1115', 'T1125']);
    const model = modelInUse();
    await useStoredModel(store.read);
    expect(modelInUse()).toBe(model);
  });

  it('too few sentences, or none any more, leave names and patterns alone', async () => {
    onTestFinished(() => useModel(null));
    const store = await kind.open();
    await load(store, 10);
    await run(store);
    await load(store, 2);
    expect(await run(store)).toBe(true);
    await useStoredModel(store.read);
    expect(modelInUse()).toBeNull();
    expect(await run(store)).toBe(false);
  });

  it('cut off it leaves what was there', async () => {
    const store = await kind.open();
    await load(store, 10);
    await expect(run(store, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(await store.read.selectFrom('technique_model').selectAll().execute()).toEqual([]);
    expect(await run(store)).toBe(true);
  });
});
