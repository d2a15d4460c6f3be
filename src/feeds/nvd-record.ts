/** One entry of the NVD (API 2.0) as a record. */
import type { CvssScore } from '../contract/vulnerability-record.ts';
import type { FeedRecord } from './feed.ts';
import { fieldText } from './field-text.ts';
import { known, objectAt, objectsIn } from './json-fields.ts';
import {
  distinctProducts,
  readCpe,
  readCveId,
  readCvss,
  readCwes,
  readDate,
  readReferences,
  readWords,
} from './vulnerability-fields.ts';

const metrics = ['cvssMetricV40', 'cvssMetricV31', 'cvssMetricV30', 'cvssMetricV2'];

export function toNvdRecord(entry: unknown): FeedRecord {
  const cve = objectAt(entry);
  const id = readCveId(cve.id);
  if (id === undefined) return { kind: 'skipped', reason: 'entry without a CVE id' };
  return known({
    kind: 'vulnerability' as const,
    id,
    status:
      fieldText(cve.vulnStatus)?.toLowerCase() === 'rejected'
        ? ('rejected' as const)
        : ('published' as const),
    description: readWords(cve.descriptions),
    cvss: readScores(objectAt(cve.metrics)),
    cwes: readWeaknesses(cve.weaknesses),
    products: readProducts(cve.configurations),
    references: readReferences(cve.references),
    publishedAt: readDate(cve.published),
  });
}

function readScores(value: Record<string, unknown>): CvssScore[] {
  return metrics.flatMap((name) =>
    objectsIn(value[name]).flatMap(({ source, type, cvssData }) => {
      const score = readCvss(cvssData, { by: fieldText(source), primary: type === 'Primary' });
      return score ? [score] : [];
    }),
  );
}

/** The NVD's own first: others put theirs beside it. */
function readWeaknesses(value: unknown): string[] {
  const all = objectsIn(value);
  const sorted = [
    ...all.filter(({ type }) => type === 'Primary'),
    ...all.filter(({ type }) => type !== 'Primary'),
  ];
  return readCwes(sorted.flatMap(({ description }) => objectsIn(description).map((one) => one.value)));
}

/** What is vulnerable; what it only runs on is left out. */
function readProducts(value: unknown) {
  const matches = objectsIn(value)
    .flatMap(({ nodes }) => objectsIn(nodes))
    .flatMap(({ cpeMatch }) => objectsIn(cpeMatch));
  return distinctProducts(
    matches.map(({ vulnerable, criteria }) => (vulnerable ? readCpe(criteria) : undefined)),
  );
}
