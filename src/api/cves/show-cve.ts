/** A vulnerability as answers show it. */
import type { Cve } from '../../contract/cve.ts';
import type { Severity } from '../../contract/severity.ts';
import type { KnownVulnerability } from '../../domain/cves/cves.store.ts';
import { isoDate, isoMicros, isoTime } from '../../lib/iso-time.ts';

export function showCve(known: KnownVulnerability): Cve {
  const { base, kev, epss } = known;
  const date = (millis: number | undefined) => (millis === undefined ? null : isoDate(millis));
  return {
    id: known.id,
    title: known.title,
    description: known.description,
    cvss_score: base?.score ?? null,
    cvss_version: base?.version ?? null,
    cvss_vector: base?.vector ?? null,
    severity: cvssSeverity(base?.score ?? null),
    kev: kev !== null,
    kev_date_added: date(kev?.dateAdded),
    kev_due_date: date(kev?.dueDate),
    kev_ransomware: kev?.ransomware ?? null,
    epss: epss?.score ?? null,
    epss_percentile: epss?.percentile ?? null,
    published_at: known.publishedAt === null ? null : isoTime(known.publishedAt),
    modified_at: known.change === null ? null : isoMicros(known.change),
    vendor: known.vendor,
    product: known.product,
    cwes: known.cwes,
    references: known.references.map(({ url }) => url),
  };
}

/** CVSS qualitative scale; null for no score and for 0.0, which is "none". */
export function cvssSeverity(score: number | null): Severity | null {
  if (score === null || score <= 0) return null;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
