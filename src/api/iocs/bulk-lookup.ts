/** `POST /api/v1/lookup/bulk`: what is known of up to a thousand indicators, or of those in a text, in one pass. */
import { z } from 'zod';
import { type BulkRow, bulkLookup, bulkQuestion } from '../../contract/bulk-lookup.ts';
import type { IocState } from '../../contract/ioc-state.ts';
import { riskLevel } from '../../contract/risk.ts';
import { tlpWords } from '../../contract/tlp.ts';
import { currentMatcher } from '../../domain/allow-lists/current-matcher.store.ts';
import { type CveRank, cveRanks } from '../../domain/cves/cve-ranks.store.ts';
import { bulkEvidence } from '../../domain/iocs/bulk-evidence.store.ts';
import { identify } from '../../domain/iocs/identity.ts';
import { listingOf } from '../../domain/iocs/listing-of.ts';
import type { Observable } from '../../domain/iocs/normalise-observable.ts';
import { peopleOf } from '../../domain/iocs/people.store.ts';
import { readingClearance } from '../../http/policy.ts';
import { choices } from '../../http/query.ts';
import { formatUuid } from '../../lib/uuid.ts';
import { answerMeta } from '../answer-meta.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { type AskedValue, fromText, fromValues } from './bulk-values.ts';
import { type KnownBeside, knownFacts, showHunting } from './known-facts.ts';
import { type Report, strongestFirst } from './reports.ts';
import type { LookupReader } from './show-lookup.ts';

export const bulkLookupEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/lookup/bulk',
  summary: 'Look up many indicators',
  description:
    'Up to 1,000 values, or a text in which they are found. One row for each value, in the order asked; a value that is no indicator has its reason in `error`. Costs as much as five requests, however many values there are.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  cost: 5,
  query: z.object({
    include: choices({ values: ['hunting'] as const }).describe('`hunting`: with guidance and queries.'),
  }),
  body: bulkQuestion,
  response: bulkLookup,
  async handler({ query, body, caller, deps, now }) {
    const { list, asked, leftOut } = body.values ? fromValues(body.values) : fromText(body.text!);
    const hunting = query.include?.includes('hunting') ?? false;
    const reader = { names: caller.kind === 'session', clearance: readingClearance(caller) };
    const data = await rowsFor(list, { hunting, ...reader }, deps, now.getTime());
    const found = data.filter((row) => row.found).length;
    const invalid = data.filter((row) => row.error !== null).length;
    return {
      meta: {
        ...answerMeta(now),
        asked,
        found,
        unknown: data.length - found - invalid,
        invalid,
        duplicates: asked - (leftOut.over_limit ?? 0) - data.length,
        left_out: leftOut,
      },
      data,
    };
  },
});

async function rowsFor(
  list: readonly AskedValue[],
  { hunting, names, clearance }: LookupReader & { hunting: boolean },
  deps: ApiDeps,
  now: number,
): Promise<BulkRow[]> {
  const known = list.flatMap(({ ioc }) => ioc ?? []);
  const evidence = await bulkEvidence(deps.store, known, tlpWords.indexOf(clearance));
  const matcher = await currentMatcher(deps.store.read);
  await deps.sources.ready(
    evidence.flatMap(({ own, around }) => [...own, ...around].map((report) => report.report_source)),
  );
  const own = evidence.flatMap(({ own }) => own.slice(0, 1));
  const people = await peopleOf(deps.store.read, deps.store.dialect, own, names);
  const vulnerabilities = await cveRanks(
    deps.store.read,
    known.flatMap(({ type, value }) => (type === 'cve' ? value : [])),
  );
  let next = 0;
  return list.map(({ value, also, ioc, error }) => {
    if (!ioc) return { ...nothing, value, also_asked_as: also, error };
    const { own, around } = evidence[next++]!;
    const reports: Report[] = [...own.sort(strongestFirst), ...around.sort(strongestFirst)];
    const beside = {
      listing: own[0] ? null : listingOf(ioc, matcher),
      people: own[0] && people.get(own[0].id),
    };
    const rank = vulnerabilities.get(ioc.value);
    const told = { ...row(ioc, reports, beside, hunting, deps, now), value, also_asked_as: also };
    return rank ? { ...told, ...asVulnerability(rank, told.state) } : told;
  });
}

/** What we hold the record of is found, and its risk is that of the record. */
function asVulnerability({ risk, kev, exploit, lead_cvss }: CveRank, state: IocState | 'unknown') {
  const scored = lead_cvss > 0 ? `CVSS ${lead_cvss / 10}.` : 'Nobody has scored it.';
  const exploited = exploit ? 'A public exploit is known.' : scored;
  return {
    found: true,
    state: state === 'unknown' ? ('active' as const) : state,
    risk,
    risk_level: riskLevel(risk),
    top_reason: kev ? 'In the catalogue of known exploited vulnerabilities.' : exploited,
  };
}

const nothing = {
  id: null,
  normalised: null,
  type: null,
  found: false,
  state: null,
  risk: null,
  risk_level: null,
  confidence: null,
  threat_type: null,
  malware_family: null,
  tags: [],
  first_seen: null,
  last_seen: null,
  reporting_sources: 0,
  top_reason: null,
  allow_list: null,
  hunting: null,
};

function row(
  { type, value }: Observable,
  reports: readonly Report[],
  beside: KnownBeside,
  hunting: boolean,
  deps: ApiDeps,
  now: number,
) {
  const { risk, ...facts } = knownFacts(type, reports, beside, deps, now);
  const held = risk?.caps.find(({ limit }) => limit !== null);
  return {
    ...facts,
    id: formatUuid(identify(type, value)),
    normalised: value,
    type,
    risk: risk?.score ?? null,
    risk_level: risk?.level ?? null,
    top_reason: held?.text ?? risk?.reasons[0]?.text ?? beside.listing?.effect.note ?? null,
    hunting: hunting ? showHunting(type, value, { ...facts, risk }) : null,
    error: null,
  };
}
