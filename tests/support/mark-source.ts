/** Gives a source of a running product another marking, as its next start would, and waits until what it reported has it. */
import type { Tlp } from '../../src/contract/tlp.ts';
import type { Store } from '../../src/db/store.ts';
import { applyMarkings } from '../../src/domain/iocs/apply-markings.store.ts';

export async function markSource(store: Store, slug: string, tlp: Tlp): Promise<void> {
  const terms = JSON.stringify({ licence: 'x', tlp, commercial: true, attribution: 'By the source' });
  await store.write.updateTable('source').set({ terms, marked_to: 0 }).where('slug', '=', slug).execute();
  while ((await applyMarkings(store, Date.now())).seen > 0);
}
