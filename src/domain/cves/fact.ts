/** What one source says of one vulnerability as it is kept: clean, and bounded in every length. */
import type { VulnerabilityRecord } from '../../contract/vulnerability-record.ts';
import { cleanText } from '../../lib/clean-text.ts';

export type Fact = Omit<VulnerabilityRecord, 'kind' | 'id' | 'report'>;

export function factOf(record: VulnerabilityRecord): Fact {
  const { kev, ssvc } = record;
  const action = text(kev?.requiredAction, 1000);
  return present({
    status: record.status,
    title: text(record.title, 300),
    description: text(record.description, 4000),
    products: list(record.products, 50, ({ vendor, product }) => ({
      vendor: cleanText(vendor, 120),
      product: cleanText(product, 200),
    })),
    packages: list(record.packages, 100, (one) =>
      present({
        ecosystem: cleanText(one.ecosystem, 60),
        name: cleanText(one.name, 200),
        versions: text(one.versions, 200),
        fixedIn: text(one.fixedIn, 100),
      }),
    ),
    cwes: list(
      record.cwes?.filter((cwe) => /^CWE-\d{1,6}$/.test(cwe)),
      20,
      (cwe) => cwe,
    ),
    cvss: list(record.cvss, 12, (one) =>
      present({
        version: one.version,
        score: one.score !== undefined && one.score >= 0 && one.score <= 10 ? one.score : undefined,
        vector: text(one.vector, 300),
        by: text(one.by, 100),
        primary: one.primary || undefined,
      }),
    ),
    ssvc: ssvc && Object.keys(present(ssvc)).length > 0 ? present(ssvc) : undefined,
    kev: kev && present({ ...kev, requiredAction: action }),
    exploits: list(
      record.exploits?.filter(({ url }) => isLink(url)),
      30,
      (one) => present({ url: one.url, name: text(one.name, 300), publishedAt: one.publishedAt }),
    ),
    references: list(
      record.references?.filter(({ url }) => isLink(url)),
      100,
      ({ url, tags }) => present({ url, tags: list(tags, 10, (tag) => cleanText(tag, 60)) }),
    ),
    publishedAt: record.publishedAt,
  });
}

/** What stays of a fact when its source lists the vulnerability no longer: what it is, not that it is on the list. */
export function unlisted({ kev: _, exploits: __, ...rest }: Fact): Fact {
  return rest;
}

/** Whether a fact says that its source has the vulnerability on a list that is whole. */
export function isListed(fact: Fact): boolean {
  return fact.kev !== undefined || fact.exploits !== undefined;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are undefined: they would read back as missing, and must be missing before as well. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

function text(value: string | undefined, limit: number): string | undefined {
  return value === undefined ? undefined : cleanText(value, limit) || undefined;
}

function list<T, Kept>(items: T[] | undefined, limit: number, keep: (item: T) => Kept): Kept[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items.slice(0, limit).map(keep);
}

function isLink(url: string): boolean {
  return url.length <= 2000 && /^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(url);
}
