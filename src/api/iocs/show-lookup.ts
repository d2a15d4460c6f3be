/** What a look-up answers: the evidence of an indicator, and of what surrounds it, with the risk that follows from it. */
import type { Lookup } from '../../contract/lookup.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import { currentMatcher } from '../../domain/allow-lists/current-matcher.store.ts';
import { tacticName, technique } from '../../domain/attack/techniques.ts';
import { readCve } from '../../domain/cves/cves.store.ts';
import { evidenceAround, evidenceOf } from '../../domain/iocs/evidence-of.store.ts';
import { identify } from '../../domain/iocs/identity.ts';
import { articlesNaming } from '../../domain/iocs/iocs.store.ts';
import { listingOf } from '../../domain/iocs/listing-of.ts';
import type { Observable } from '../../domain/iocs/normalise-observable.ts';
import { peopleOf } from '../../domain/iocs/people.store.ts';
import { surroundingsOf } from '../../domain/iocs/wholes.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';
import { formatUuid } from '../../lib/uuid.ts';
import { answerMeta } from '../answer-meta.ts';
import { showCve } from '../cves/show-cve.ts';
import type { ApiDeps } from '../endpoint.ts';
import { cveFacts } from './cve-facts.ts';
import { type KnownBeside, knownFacts, showHunting, stringsOf } from './known-facts.ts';
import { ownReport, type Report, showSource, strongestFirst } from './reports.ts';

/** What a look-up needs of what endpoints are given. */
export type LookupDeps = Pick<ApiDeps, 'store' | 'sources' | 'scoring' | 'publicUrl'>;

/** Whom it is shown to. */
export interface LookupReader {
  /** Whether people are named. */
  names: boolean;
  /** What is marked more strictly is as if nobody had ever reported it. */
  clearance: Tlp;
}

/** Both published forms of the answer, from one reading of the evidence. */
export function showLookup(ioc: Observable, deps: LookupDeps, now: Date, reader: LookupReader): Soon<Lookup> {
  const uid = identify(ioc.type, ioc.value);
  return whenThere(reportsOn(uid, ioc, deps, tlpWords.indexOf(reader.clearance)), (reports) =>
    whenThere(readBeside(ioc, reports, deps, reader), (beside) => ({
      meta: answerMeta(now),
      ...show(formatUuid(uid), ioc, reports, beside, deps, now),
    })),
  );
}

/**
 * The strongest first. An address is also in its networks and has services, which are reported as what they are: what is
 * said of them comes after what is said of the address itself.
 */
function reportsOn(
  uid: Uint8Array,
  { type, value }: Observable,
  { store }: LookupDeps,
  clearance: number,
): Soon<Report[]> {
  const { read } = store;
  const own = whenThere(evidenceOf(read, uid), (rows): Report[] =>
    rows.filter((row) => row.tlp <= clearance).sort(strongestFirst),
  );
  if ((type !== 'ipv4' && type !== 'ipv6') || value.includes('/')) return own;
  return whenThere(own, (reports) =>
    whenThere(surroundingsOf(read, type, value, clearance), (around) =>
      around === null
        ? reports
        : evidenceAround(read, around, clearance).then((more) => [...reports, ...more.sort(strongestFirst)]),
    ),
  );
}

/** What stands beside the evidence in an answer. */
interface Beside extends KnownBeside {
  articles: Awaited<ReturnType<typeof articlesNaming>>;
  cve: Awaited<ReturnType<typeof readCve>>;
}

const nothing: Beside = { articles: [], cve: null, listing: null, people: undefined };

/** Most indicators are known from feeds alone: then nothing more is read, and nothing waited for. */
function readBeside(
  ioc: Observable,
  reports: Report[],
  deps: LookupDeps,
  { names, clearance }: LookupReader,
): Soon<Beside> {
  const own = ownReport(reports);
  const mentioned = reports.find((report) => report.report_article !== null);
  const newSource = deps.sources.ready(reports.map((report) => report.report_source));
  if (own?.people === 0 && !mentioned && !newSource && ioc.type !== 'cve') return nothing;
  const { read, dialect } = deps.store;
  return (async () => {
    await newSource;
    const articles = mentioned ? await articlesNaming(read, mentioned.id) : nothing.articles;
    return {
      articles: await deps.sources.within(articles, clearance),
      cve: ioc.type === 'cve' ? await readCve(read, ioc.value) : nothing.cve,
      listing: own ? null : listingOf(ioc, await currentMatcher(read)),
      people: own && (await peopleOf(read, dialect, [own], names)).get(own.id),
    };
  })();
}

/** Both forms of the answer; `reports` strongest first. */
function show(
  id: string,
  { type, value }: Observable,
  reports: Report[],
  beside: Beside,
  deps: LookupDeps,
  now: Date,
) {
  const { articles } = beside;
  const cve = beside.cve?.rejected ? null : beside.cve;
  const reported = knownFacts(type, reports, beside, deps, now.getTime());
  const facts = cve ? cveFacts(reported, cve, articles, now.getTime()) : reported;
  const row = reports[0];
  const techniques = named(type === 'mitre_attack' ? [value] : row ? stringsOf(row.techniques) : []);
  const sources = reports.map((report) => showSource(report, deps.sources));
  const hunting = showHunting(type, value, facts);
  return {
    data: {
      id,
      ...facts,
      ioc_value: value,
      ioc_type: type,
      mitre_techniques: techniques,
      hunting,
      sources,
      related_articles: articles.map((article) => ({
        id: formatUuid(article.uid),
        title: article.title,
        url: article.url,
        published_at: isoTime(article.published_at),
      })),
      cve: cve && showCve(cve),
    },
    value,
    type,
    risk_score: facts.risk?.level ?? null,
    confidence: facts.confidence,
    mitre_techniques: techniques,
    hunting_queries: hunting && { splunk: hunting.splunk_query, kql: hunting.kql_query },
    // The flat form names fewer fields of them, and what it does not name does not leave.
    sources,
  };
}

/** Names of ATT&CK ids; one that ATT&CK does not have is left out. */
function named(ids: readonly string[]) {
  return ids.flatMap((id) => {
    const name = technique(id)?.name ?? tacticName(id);
    return name ? [{ id, name }] : [];
  });
}
