/** What people are shown of the lists: all of them with their state, and which of them hold a value. */
import type { AllowList, AllowListClass } from '../../contract/allow-list.ts';
import type { Database } from '../../db/store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { Observable } from '../iocs/normalise-observable.ts';
import { listIds, readLoadedLists, readMatchLists, readSwitchedOff } from './allow-lists.store.ts';
import { builtInLists } from './built-in-lists.ts';
import { currentMatcher } from './current-matcher.store.ts';
import { listEffects } from './list-effect.ts';
import type { Listing, MatchList } from './match-list.ts';
import { buildMatcher, byStrength } from './matcher.ts';
import { warningLists } from './warning-lists.data.ts';

/** Built-in lists first, then those that can be loaded, loaded or not; the operator's own networks where there are any. */
export async function describeLists(db: Database): Promise<AllowList[]> {
  const off = await readSwitchedOff(db);
  const loaded = new Map((await readLoadedLists(db)).map((row) => [row.id, row]));
  const show = (id: string, kind: AllowListClass, facts: Partial<AllowList>): AllowList => {
    const row = loaded.get(id);
    const { cap, state } = listEffects[kind];
    return {
      id,
      name: row?.name ?? id,
      description: row?.description ?? '',
      class: kind,
      cap,
      state,
      match: (row?.match ?? 'string') as AllowList['match'],
      enabled: !off.has(id),
      built_in: false,
      entries: row?.entry_count ?? 0,
      refused: row ? (JSON.parse(row.refused) as Record<string, number>) : {},
      version: row?.version || null,
      updated_at: row ? isoTime(row.updated_at) : null,
      ...facts,
    };
  };
  return [
    ...(loaded.has(listIds.own) ? [show(listIds.own, 'own', {})] : []),
    ...builtInLists.map(({ id, name, class: kind, entries }) =>
      show(id, kind, { name, built_in: true, entries: entries.length }),
    ),
    ...warningLists.map(({ id, title, class: kind }) =>
      show(id, kind, loaded.has(id) ? {} : { name: title }),
    ),
  ];
}

export interface Held {
  verdict: Listing | null;
  /** An operator said that it is never allow-listed. */
  overridden: boolean;
  /** Every list that holds it, the strongest first. */
  listed: Listing[];
}

/** Asks every list that is on by itself: for people, who want to know why; takes as long as reading all lists. */
export async function listsHolding(db: Database, observable: Observable): Promise<Held> {
  const lists = await readMatchLists(db);
  const found: { list: MatchList; listing: Listing }[] = [];
  let overridden = false;
  for (const list of lists) {
    // Without other lists beside it an override would be no answer at all.
    const alone = list.authority === 'never' ? { ...list, authority: 'operator' as const } : list;
    const listing = buildMatcher([alone]).match(observable);
    if (listing && list.authority === 'never') overridden = true;
    else if (listing) found.push({ list, listing });
    // Other requests come in between.
    await new Promise((resume) => setImmediate(resume));
  }
  const listed = found.sort((a, b) => byStrength(a.list, b.list)).map(({ listing }) => listing);
  return { verdict: (await currentMatcher(db)).match(observable), overridden, listed };
}
