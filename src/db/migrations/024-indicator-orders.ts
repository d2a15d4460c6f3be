/** Indicators in the order of their risk and of when they were last seen, so that a page of either is read along an index. */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

export const indicatorOrders: MigrationStep = {
  name: '024-indicator-orders',
  async up(db) {
    // Without a risk of their own, vulnerabilities and techniques stand below everything: the two stores disagree about null.
    await sql`create index indicator_risk on indicator ((coalesce(risk, -1)), id)`.execute(db);
    await sql`create index indicator_last_seen on indicator (last_seen, id)`.execute(db);
  },
};
