/** The operator's own networks and domains as they stand in the store. */
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
import { listIds } from './allow-lists.store.ts';
import { nothingOwn, type OwnGround, ownGround } from './own-ground.ts';

const entriesOf = prepared((db: Database, id: string) =>
  db.selectFrom('allow_list').select('entries').where('id', '=', id),
);

let held: { entries: string; ground: OwnGround } = { entries: '', ground: nothingOwn };

/** Built again only when the list has changed. */
export async function readOwnGround(db: Database): Promise<OwnGround> {
  const entries = (await entriesOf(db, listIds.own))[0]?.entries ?? '';
  if (entries !== held.entries) held = { entries, ground: ownGround(entries.split('\n').filter(Boolean)) };
  return held.ground;
}
