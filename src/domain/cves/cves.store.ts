/** Reads vulnerabilities with everything that is known of them. */
import { sql } from 'kysely';
import type { Database } from '../../db/store.ts';
import { cveId, cveNumber } from './cve-number.ts';
import { epssUnit } from './epss-step.ts';
import type { Fact } from './fact.ts';
import { joinVulnerability, type Vulnerability } from './join-vulnerability.ts';

export interface KnownVulnerability extends Vulnerability {
  id: string;
  /** Change number; null for one that is known by its forecast alone. */
  change: number | null;
  epss: Forecast | null;
  /** Notable moves and weekly points, oldest first, the present value not included where it is none of them. */
  epssHistory: Forecast[];
}

interface Forecast {
  /** Epoch day. */
  day: number;
  /** 0–1. */
  score: number;
  percentile: number;
}

/** Some years of weekly points with their moves in between. */
const mostPoints = 400;

/** Everything about one vulnerability, rejected ones included; null where no source says anything. */
export async function readCve(db: Database, cve: string): Promise<KnownVulnerability | null> {
  const id = cveNumber(cve);
  if (id === null) return null;
  const rows = await db
    .selectFrom('cve_fact')
    .select(['source', 'report', 'body'])
    .where('cve_id', '=', id)
    .execute();
  const now = await db.selectFrom('cve_epss').selectAll().where('cve_id', '=', id).executeTakeFirst();
  if (rows.length === 0 && !now) return null;
  const facts = rows.map(({ source, report, body }) => ({ source, report, fact: JSON.parse(body) as Fact }));
  const row = await db.selectFrom('cve').select('change').where('id', '=', id).executeTakeFirst();
  const points = await db
    .selectFrom('cve_epss_point')
    .selectAll()
    .where('cve_id', '=', id)
    .orderBy('day', 'desc')
    .limit(mostPoints)
    .execute();
  return {
    ...joinVulnerability(facts),
    id: cveId(id),
    change: row?.change ?? null,
    epss: now ? forecast(now) : null,
    epssHistory: points.reverse().map(forecast),
  };
}

function forecast({ day, epss, percentile }: { day: number; epss: number; percentile: number }): Forecast {
  return { day, score: epss / epssUnit, percentile: percentile / epssUnit };
}

/** The catalogue of known exploited CVEs as it stands now: some 1,500 ids. */
export async function kevCatalogue(db: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ cve: string }>`select cve from cve where kev_added is not null`.execute(db);
  return new Set(rows.map((row) => row.cve));
}
