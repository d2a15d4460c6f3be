/** The ETag of an export: from what was asked and the changes in it (RFC 9110 section 8.8.3). */
import { hash } from 'node:crypto';
import { iocTypes } from '../../contract/ioc-type.ts';
import type { Database } from '../../db/store.ts';
import { listVersion } from '../../domain/iocs/list-version.store.ts';
import type { ExportContext } from '../../exports/export-format.ts';
import type { AskedFilters } from './ioc-filters.ts';

/** Weak: two answers of one version may differ in when they were made, in the name of the document, and by a sighting. */
export async function exportVersion(
  db: Database,
  { filters, asked, before, newest }: AskedFilters,
  { options, tlp, clearance, maxRows }: ExportContext,
  form: readonly (string | number)[],
): Promise<string> {
  const { types = iocTypes, since } = filters;
  // The usual end moves with every change of the store, which the version tells better.
  const until = filters.until > newest ? null : filters.until;
  const { states, seenSince } = filters;
  const question = [asked, before, until, states, seenSince, options, tlp, clearance, maxRows, form];
  const version = await listVersion(db, { types, since });
  return `W/"${hash('sha1', JSON.stringify([question, version]), 'base64url')}"`;
}
