/** Which fields the rows of an answer have, known before there are rows: the header of a CSV file must not depend on them. */
import { article } from '../../contract/article.ts';
import type { Expansion } from './show-article.ts';

const expanded: Record<Expansion, readonly string[]> = {
  mitre: ['mitre_techniques'],
  iocs: ['iocs'],
  cves: ['cve_ids', 'cves', 'kev_cves'],
  threat_actors: ['threat_actors'],
};

/** In the order of a row; all that `expand` gives where `fields` names none. */
export function articleFields(expand: readonly Expansion[], fields?: readonly string[]): string[] {
  const absent = Object.entries(expanded).flatMap(([name, added]) =>
    expand.includes(name as Expansion) ? [] : added,
  );
  return Object.keys(article.shape).filter(
    (name) => !absent.includes(name) && (fields === undefined || fields.includes(name)),
  );
}
