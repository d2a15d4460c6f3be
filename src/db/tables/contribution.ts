/** The tables about what accounts hand in over TAXII. */

/** One version of one object, as its account sent it. */
export interface ContributionTable {
  /** When it was added, in microseconds: unique and rising in commit order. */
  position: number;
  account_id: string;
  stix_id: string;
  type: string;
  /** `modified` in epoch microseconds, else `created`; 0 for what has neither. */
  version: number;
  /** Of the content: the same version once more must be the same. */
  digest: number;
  /** JSON. */
  body: string;
}

/** A version that its account removed, until its evidence is taken back. */
export type RemovedContributionTable = Pick<ContributionTable, 'position' | 'account_id' | 'body'>;

/** What became of one request that adds objects. */
export interface TaxiiStatusTable {
  id: string;
  account_id: string;
  /** Epoch milliseconds. */
  created_at: number;
  /** JSON of the status resource. */
  body: string;
}
