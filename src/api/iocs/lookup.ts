/** `GET /api/v1/lookup`: everything that is known of one indicator, in both documented forms at once. */
import { z } from 'zod';
import { type IocState, iocStates } from '../../contract/ioc-state.ts';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { type Lookup, lookup } from '../../contract/lookup.ts';
import { currentMatcher } from '../../domain/allow-lists/current-matcher.store.ts';
import type { Listing } from '../../domain/allow-lists/match-list.ts';
import { tacticName, technique } from '../../domain/attack/techniques.ts';
import { readCve } from '../../domain/cves/cves.store.ts';
import type { HuntedType } from '../../domain/hunting/hunted.ts';
import { huntingFor } from '../../domain/hunting/hunting-for.ts';
import { reservedListing } from '../../domain/iocs/caps.ts';
import { detect } from '../../domain/iocs/detect.ts';
import { evidenceAround, evidenceOf } from '../../domain/iocs/evidence-of.store.ts';
import { identify } from '../../domain/iocs/identity.ts';
import { inadmissible } from '../../domain/iocs/inadmissible.ts';
import { articlesNaming } from '../../domain/iocs/iocs.store.ts';
import { normaliseObservable, type Observable } from '../../domain/iocs/normalise-observable.ts';
import { refang } from '../../domain/iocs/refang.ts';
import { surroundingsOf } from '../../domain/iocs/wholes.store.ts';
import { text } from '../../http/answer.ts';
import { problem } from '../../http/problem.ts';
import { choice, words } from '../../http/query.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';
import { formatUuid } from '../../lib/uuid.ts';
import { answerMeta } from '../answer-meta.ts';
import { showCve } from '../cves/show-cve.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { typeWords } from '../vocabulary.ts';
import { ownReport, type Report, type Summed, showSource, strongestFirst, summed } from './reports.ts';
import { showRisk, storedListing } from './show-risk.ts';
import { shownConfidence } from './shown-confidence.ts';

export const lookupEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/lookup',
  summary: 'Look up one indicator',
  description:
    'Defanged input is understood. `found: false` means that there is no record; it does not mean that the indicator is safe.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    ioc: words({ max: 2048 }).describe('The indicator.'),
    value: words({ max: 2048 }).describe('The same under its other documented name.'),
    type: choice(typeWords, {}).describe('What the indicator is, where that can be mistaken.'),
  }),
  response: lookup,
  handler({ query, deps, now, write }) {
    const ioc = asked(query);
    const bytes = deps.lookups.get(`${ioc.type}|${ioc.value}`, now.getTime(), () =>
      whenThere(lookedUp(ioc, deps, now), write),
    );
    return whenThere(bytes, (body) => text(jsonType, body));
  },
});

const jsonType = 'application/json; charset=utf-8';

function lookedUp(ioc: Observable, deps: ApiDeps, now: Date): Soon<Lookup> {
  return whenThere(reportsOn(ioc, deps), (reports) =>
    whenThere(readBeside(ioc, reports, deps), (beside) => ({
      meta: answerMeta(now),
      ...show(ioc, reports, beside, deps, now),
    })),
  );
}

/**
 * The strongest first. An address is also in its networks and has services, which are reported as what they are: what is
 * said of them comes after what is said of the address itself.
 */
function reportsOn({ type, value }: Observable, { store }: ApiDeps): Soon<Report[]> {
  const { read } = store;
  const own = whenThere(evidenceOf(read, identify(type, value)), (rows): Report[] =>
    rows.sort(strongestFirst),
  );
  if ((type !== 'ipv4' && type !== 'ipv6') || value.includes('/')) return own;
  return whenThere(own, (reports) =>
    whenThere(surroundingsOf(read, type, value), (around) =>
      around === null
        ? reports
        : evidenceAround(read, around).then((more) => [...reports, ...more.sort(strongestFirst)]),
    ),
  );
}

/** What stands beside the evidence in an answer. */
interface Beside {
  articles: Awaited<ReturnType<typeof articlesNaming>>;
  cve: Awaited<ReturnType<typeof readCve>>;
  /** What the allow-lists say of a value without a record of its own. */
  listing: Listing | null;
}

const nothing: Beside = { articles: [], cve: null, listing: null };

/** Most indicators are known from feeds alone: then nothing more is read, and nothing waited for. */
function readBeside(ioc: Observable, reports: Report[], deps: ApiDeps): Soon<Beside> {
  const recorded = ownReport(reports) !== undefined;
  const mentioned = reports.find((report) => report.report_article !== null);
  const newSource = deps.sources.ready(reports.map((report) => report.report_source));
  if (recorded && !mentioned && !newSource && ioc.type !== 'cve') return nothing;
  const { read } = deps.store;
  return (async () => {
    await newSource;
    return {
      articles: mentioned ? await articlesNaming(read, mentioned.id) : nothing.articles,
      cve: ioc.type === 'cve' ? await readCve(read, ioc.value) : nothing.cve,
      listing: recorded ? null : await listingOf(deps, ioc),
    };
  })();
}

/** Both forms of the answer; `reports` strongest first. */
function show(
  { type, value }: Observable,
  reports: Report[],
  { articles, cve, listing }: Beside,
  deps: ApiDeps,
  now: Date,
) {
  const row = reports[0];
  const own = ownReport(reports);
  const listed = own ? storedListing(own) : listing;
  const techniques = named(type === 'mitre_attack' ? [value] : row ? list(row.techniques) : []);
  const state: IocState | 'unknown' = own
    ? iocStates[own.state]!
    : (listing?.effect.state ?? (row ? iocStates[row.state]! : 'unknown'));
  const confidence = row ? shownConfidence(row.confidence, state) : null;
  const sources = reports.map((report) => showSource(report, deps.sources));
  const risk = row ? showRisk(type, reports, listed, deps.sources, now.getTime()) : null;
  const sum = summed(reports);
  const hunting = hunted(type) ? showHunting(type, value, row, sum, state) : null;
  return {
    data: {
      found: row !== undefined,
      ioc_value: value,
      ioc_type: type,
      confidence,
      first_seen: row ? isoTime(sum.first) : null,
      last_seen: row ? isoTime(sum.last) : null,
      total_occurrences: sum.occurrences,
      reporting_sources: sum.sources,
      threat_type: row?.threat_type ?? null,
      malware_family: row?.malware_family ?? null,
      tags: row ? list(row.tags) : [],
      state,
      allow_list: listed?.name ?? null,
      mitre_techniques: techniques,
      risk,
      hunting,
      sources,
      related_articles: articles.map((article) => ({
        id: formatUuid(article.uid),
        title: article.title,
        url: article.url,
        published_at: isoTime(article.published_at),
      })),
      cve: cve && !cve.rejected ? showCve(cve) : null,
    },
    value,
    type,
    risk_score: risk?.level ?? null,
    confidence,
    mitre_techniques: techniques,
    hunting_queries: hunting && { splunk: hunting.splunk_query, kql: hunting.kql_query },
    // The flat form names fewer fields of them, and what it does not name does not leave.
    sources,
  };
}

/** Types that no language has a field for are not hunted. */
function hunted(type: ObservableType): type is HuntedType {
  return type !== 'asn' && type !== 'filename';
}

function showHunting(
  type: HuntedType,
  value: string,
  row: Report | undefined,
  sum: Summed,
  state: IocState | 'unknown',
) {
  return huntingFor({
    type,
    value,
    threatType: row?.threat_type ?? null,
    malwareFamily: row?.malware_family ?? null,
    sources: sum.sources,
    lastSeen: row ? sum.last : null,
    state,
  });
}

function list(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}

/** The one indicator that the two names and the type agree on. */
function asked({
  ioc,
  value,
  type,
}: {
  ioc?: string | undefined;
  value?: string | undefined;
  type?: ObservableType | undefined;
}) {
  const text = ioc ?? value;
  if (text === undefined) throw refused('ioc', 'is required: send the indicator as ioc=… or value=…');
  const found = read(text, type);
  if (!found) {
    const name = ioc === undefined ? 'value' : 'ioc';
    if (type) throw refused(name, `is not a valid ${type}`);
    throw refused(name, 'is none of the known kinds of indicator', { valid_types: typeWords.values });
  }
  if (ioc !== undefined && value !== undefined && read(value, type)?.value !== found.value) {
    throw refused('value', 'differs from ioc: send one of them');
  }
  return found;
}

/** What was typed, in canonical form; `address:port` is the address, unless the type says otherwise. */
function read(text: string, type: ObservableType | undefined): Observable | null {
  const plain = refang(text);
  if (type) return normaliseObservable(type, plain);
  return detect(plain.replace(/^(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\]):\d{1,5}$/i, '$1'));
}

/** What the lists say of a value without a record, and what kind of address it is. */
async function listingOf({ store }: ApiDeps, ioc: Observable): Promise<Listing | null> {
  if (inadmissible(ioc) === 'private_or_reserved_address') return reservedListing;
  return (await currentMatcher(store.read)).match(ioc);
}

function refused(parameter: string, message: string, more: Record<string, unknown> = {}) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message, ...more },
  });
}

/** Names of ATT&CK ids; one that ATT&CK does not have is left out. */
function named(ids: readonly string[]) {
  return ids.flatMap((id) => {
    const name = technique(id)?.name ?? tacticName(id);
    return name ? [{ id, name }] : [];
  });
}
