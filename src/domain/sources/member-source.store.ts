/** The source that an account is for what it hands in: kept apart from the list of what is fetched. */
import { hash } from 'node:crypto';
import type { Store } from '../../db/store.ts';
import { memberPrefix } from '../iocs/reliability.ts';
import { allSources, registerSources, type Source } from './sources.store.ts';

/** `base` is the address of this server, `now` epoch milliseconds. */
export async function memberSource(
  { write }: Pick<Store, 'write'>,
  accountId: string,
  base: string,
  now: number,
): Promise<Source> {
  const slug = `${memberPrefix}${accountId}`;
  const find = async () => (await allSources(write)).find((source) => source.slug === slug);
  const known = await find();
  if (known) return known;
  const facts = {
    slug,
    // Its name stands in documents that leave: it tells members apart, and not who they are.
    name: `Member ${hash('sha256', slug).slice(0, 8)}`,
    home: base,
    terms: { licence: 'as its member hands it in', tlp: 'amber' as const, commercial: true },
    category: 'threat-feed' as const,
    tier: 3,
    url: base,
    everyMinutes: 525_600,
    off: { reason: 'it hands in by itself', firmly: true },
    paceHost: null,
  };
  await registerSources(write, [facts], now);
  // Off the list of what is fetched: its name stays readable beside what it reported.
  await write.updateTable('source').set({ removed_at: now }).where('slug', '=', slug).execute();
  return (await find())!;
}
