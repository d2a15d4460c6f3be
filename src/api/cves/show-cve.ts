/** A CVE's row as answers show it. */
import type { Cve } from '../../contract/cve.ts';
import type { Severity } from '../../contract/severity.ts';
import type { CveRow } from '../../domain/cves/cves.store.ts';
import { isoDate, isoTime } from '../../lib/iso-time.ts';

export function showCve(row: CveRow): Cve {
  const date = (millis: number | null) => (millis === null ? null : isoDate(millis));
  const kev = row.kev_added !== null;
  return {
    id: row.cve,
    title: row.title,
    description: row.description,
    cvss_score: row.cvss_score,
    cvss_version: row.cvss_version,
    cvss_vector: row.cvss_vector,
    severity: cvssSeverity(row.cvss_score),
    kev,
    kev_date_added: date(row.kev_added),
    kev_due_date: date(row.kev_due),
    kev_ransomware: kev ? row.kev_ransomware === 1 : null,
    epss: row.epss,
    epss_percentile: row.epss_percentile,
    published_at: row.published_at === null ? null : isoTime(row.published_at),
    modified_at: isoTime(Math.floor(row.change / 1000)),
    vendor: row.vendor,
    product: row.product,
    cwes: JSON.parse(row.cwes) as string[],
    references: JSON.parse(row.reference_urls) as string[],
  };
}

/** CVSS qualitative scale; null for no score and for 0.0, which is "none". */
function cvssSeverity(score: number | null): Severity | null {
  if (score === null || score <= 0) return null;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
