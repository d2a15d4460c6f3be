/** The tables about vulnerabilities as both stores hold them. Times are epoch milliseconds unless said otherwise. */

/** What is derived from the facts about a vulnerability, as far as lists search, filter and sort by it. */
export interface CveTable {
  /** The number that the id spells: domain/cves/cve-number.ts. */
  id: number;
  cve: string;
  rejected: number;
  title: string | null;
  description: string | null;
  vendor: string | null;
  product: string | null;
  cvss_score: number | null;
  cvss_version: string | null;
  cvss_vector: string | null;
  kev_added: number | null;
  kev_due: number | null;
  kev_ransomware: number;
  /** Position in `exploitationStates`. */
  exploitation: number | null;
  automatable: number | null;
  total_impact: number | null;
  exploit_known: number;
  published_at: number | null;
  /** Of everything that the facts say together, the part that has no column included. */
  digest: number;
  change: number;
}

/** What one source says of one vulnerability, as JSON (domain/cves/fact.ts). */
export interface CveFactTable {
  cve_id: number;
  /** Slug of the source. */
  source: string;
  report: string;
  listed: number;
  digest: number;
  body: string;
}

/** The newest forecast of each vulnerability, described or not (domain/cves/epss-step.ts). */
export interface CveEpssTable {
  cve_id: number;
  epss: number;
  percentile: number;
  day: number;
  told: number;
  point_day: number;
}

/** What is kept of a forecast's past. */
export interface CveEpssPointTable {
  cve_id: number;
  day: number;
  epss: number;
  percentile: number;
}

/** What lists filter and sort a vulnerability by. -1 where nobody has said; rejected ones have no row. */
export interface CveRankTable {
  cve_id: number;
  /** 0–100. */
  risk: number;
  /** Tenths of the base score. */
  cvss: number;
  /** Tenths of the score that counts for the risk (domain/cves/cve-risk.ts). */
  lead_cvss: number;
  /** Hundred-thousandths. */
  epss: number;
  published_at: number;
  change: number;
  kev: number;
  /** Whether a public exploit is known. */
  exploit: number;
  /** Articles of the last 30 days that name it. */
  articles: number;
}

/** Every product that a vulnerability is in, as domain/cves/product-key.ts spells names. */
export interface CveProductTable {
  vendor: string;
  product: string;
  cve_id: number;
}
