/** CISA's catalogue of vulnerabilities that are known to be exploited. */
import { cveId, cveNumber } from '../domain/cves/cve-number.ts';
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord, type VulnerabilityRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldTags, fieldText } from './field-text.ts';
import { isObject, parseJson } from './json-entries.ts';
import { cc0 } from './terms.ts';

export const cisaKev: Feed = {
  id: 'cisa-kev',
  name: 'CISA KEV',
  home: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  terms: cc0,
  category: 'government',
  tier: 1,
  every: 180,
  url: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  sample: 'cisa-kev.json',
  parse,
};

const expected = 'the KEV catalogue as JSON';

/** Each entry is a vulnerability and an indicator of type `cve`. The list is whole: what is not in it is no longer KEV. */
function* parse(body: FeedBody): Generator<FeedRecord> {
  const catalogue = parseJson(body.text, expected);
  if (!isObject(catalogue) || !Array.isArray(catalogue.vulnerabilities)) {
    throw new FeedError(`expected ${expected}, found no list “vulnerabilities”`);
  }
  const { count, vulnerabilities } = catalogue;
  if (typeof count === 'number' && count !== vulnerabilities.length) {
    throw new FeedError(
      `KEV catalogue is incomplete: count says ${count}, it has ${vulnerabilities.length} entries`,
    );
  }
  const ids: string[] = [];
  for (const entry of vulnerabilities) {
    const fields = isObject(entry) ? entry : {};
    const number = cveNumber(fieldText(fields.cveID) ?? '');
    if (number !== null) ids.push(cveId(number));
    yield* toRecords(fields);
  }
  // Only a list that says how long it is can be told from one that was cut short.
  if (typeof count === 'number' && ids.length > 0) yield { kind: 'catalogue', ids };
}

function* toRecords(fields: Record<string, unknown>): Generator<FeedRecord> {
  const number = cveNumber(fieldText(fields.cveID) ?? '');
  const added = parseDate(fieldText(fields.dateAdded) ?? '');
  if (number === null || added === undefined) {
    yield { kind: 'skipped', reason: 'entry without a CVE id or the date it was added' };
    return;
  }
  const id = cveId(number);
  const ransomware = fields.knownRansomwareCampaignUse === 'Known';
  yield toVulnerability(id, added, ransomware, fields);
  const name = fieldText(fields.vulnerabilityName);
  yield {
    kind: 'indicator',
    type: 'cve',
    value: id,
    confidence: 95,
    threatType: 'exploit',
    tags: ransomware ? ['kev', 'ransomware'] : ['kev'],
    firstSeen: added,
    lastSeen: added,
    reference: `https://www.cisa.gov/known-exploited-vulnerabilities-catalog?field_cve=${id}`,
    ...(name && { context: name }),
  };
}

function toVulnerability(
  id: string,
  added: number,
  ransomware: boolean,
  fields: Record<string, unknown>,
): VulnerabilityRecord {
  const title = fieldText(fields.vulnerabilityName);
  const description = fieldText(fields.shortDescription);
  const vendor = fieldText(fields.vendorProject);
  const product = fieldText(fields.product);
  const due = parseDate(fieldText(fields.dueDate) ?? '');
  const action = fieldText(fields.requiredAction);
  return {
    kind: 'vulnerability',
    id,
    cwes: fieldTags(fields.cwes).filter((cwe) => /^CWE-\d{1,6}$/.test(cwe)),
    references: links(fieldText(fields.notes) ?? '').map((url) => ({ url })),
    kev: {
      dateAdded: added,
      ransomware,
      ...(due !== undefined && { dueDate: due }),
      ...(action && { requiredAction: action }),
    },
    ...(title && { title }),
    ...(description && { description }),
    ...(vendor && product && { products: [{ vendor, product }] }),
  };
}

/** The notes are addresses with ` ; ` between them, now and then after a sentence. */
function links(notes: string): string[] {
  const found = notes.split(/[;\s]+/, 500).filter((word) => /^https?:\/\//.test(word) && URL.canParse(word));
  return [...new Set(found)].slice(0, 50);
}
