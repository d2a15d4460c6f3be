/** What a person typed to find vulnerabilities, as a condition on `cve_rank r`. */
import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../db/store.ts';
import { searchWords } from '../articles/search-words.ts';
import { cveRanges } from './cve-number.ts';

const mostWords = 16;

/** An id or its begin, the serial number of one, or words that must all occur; the last word may still be unfinished. */
export function textCondition(
  dialect: Dialect,
  text: string,
  /** `r.cve_id`, or an expression of it where the ids are not to lead to the rows. */
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const begun = idBegun(text);
  if (begun)
    return sql`(${sql.join(
      cveRanges(...begun).map(([from, to]) => sql`(${id} >= ${sql.lit(from)} and ${id} < ${sql.lit(to)})`),
      sql` or `,
    )})`;
  if (/^\d{4,9}$/.test(text)) return sql`r.cve_id % 1000000000 = ${Number(text)}`;
  const words = searchWords(text).split(' ').filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return sql`1 = 0`;
  const unfinished = (at: number) => at === words.length - 1 && words[at]!.length > 1;
  if (dialect === 'sqlite') {
    const query = words.map((word, at) => `"${word}"${unfinished(at) ? '*' : ''}`).join(' AND ');
    return sql`r.cve_id in (select rowid from cve_words where cve_words match ${query})`;
  }
  const query = words.map((word, at) => `'${word}'${unfinished(at) ? ':*' : ''}`).join(' & ');
  return sql`r.cve_id in (select id from cve_words where words @@ to_tsquery('simple', ${query}))`;
}

/** Year and serial of a CVE id as somebody types it, with `CVE-` left out or not; null for other text. */
function idBegun(text: string): [year: string, serial: string] | null {
  const [, year, serial = ''] =
    /^(?:cve[- ]?)?(\d{4})-(\d{0,9})$/i.exec(text) ?? /^cve[- ]?(\d{0,4})$/i.exec(text) ?? [];
  return year === undefined ? null : [year, serial];
}
