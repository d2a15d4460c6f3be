/** The risk of an indicator at a moment with everything that it is made of, as people and programs are shown it. */
import { confidenceWord } from '../../contract/confidence.ts';
import { type IocRisk, iocRiskModel, type RiskReason, riskBands } from '../../contract/risk.ts';
import { exactShares, tenths } from '../../lib/exact-shares.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { courseOf, fallsBelow } from './band-change.ts';
import { showCaps } from './caps.ts';
import { classNames } from './evidence-class.ts';
import { admiraltyLetter } from './reliability.ts';
import {
  chanceOf,
  halfLifeOf,
  type Part,
  type RiskCurve,
  type RiskEvidence,
  type RiskInput,
  rawRisk,
} from './risk-curve.ts';
import { figuresOf } from './risk-figures.ts';
import { builtInSettings, type RiskSettings } from './risk-settings.ts';
import type { Standing } from './verdict.ts';

/** Pure: the same input, moment and settings give the same answer. */
export function scoreIndicator(
  input: RiskInput,
  now: number,
  settings: RiskSettings = builtInSettings,
): IocRisk {
  const course = courseOf(input, now, settings);
  const { curve, standing } = course;
  const { score, level, confidence, confidenceWord: word, state } = figuresOf(curve, standing, input, now);
  const raw = tenths(rawRisk(curve, now));
  const falls = (least: number) => {
    const at = fallsBelow(least, course);
    return at === null ? null : isoTime(at);
  };
  return {
    score,
    level,
    raw: raw / 10,
    confidence,
    confidence_word: word,
    state,
    model: iocRiskModel,
    computed_at: isoTime(now),
    reasons: reasonsOf(input, curve, standing, now, raw),
    caps: showCaps(curve.listing, standing, curve.reports),
    decay: {
      half_life_days: halfLifeOf(curve, now),
      falls_below_60_at: falls(riskBands.high),
      falls_below_30_at: falls(riskBands.medium),
    },
  };
}

/** Each group's share, the largest first, and after it what counts with it. */
function reasonsOf(
  { evidence }: RiskInput,
  curve: RiskCurve,
  standing: Standing | null,
  at: number,
  raw: number,
): RiskReason[] {
  if (curve.parts.length === 0 && !curve.withdrawn) return [noRecord];
  const groups = [...Map.groupBy(curve.parts, (part) => part.group).values()].map((parts) =>
    // The strongest first; of equals the one of the worse class, which came first.
    parts.map((part) => ({ part, chance: chanceOf(part, at) })).sort((a, b) => b.chance - a.chance),
  );
  const shares = exactShares(
    groups.map(([lead]) => -Math.log1p(-lead!.chance)),
    raw,
  );
  const counted = groups
    .map((group, n) => ({ group, share: shares[n]! }))
    .sort((a, b) => b.share - a.share)
    .flatMap(({ group, share }) =>
      group.map(({ part }, n) =>
        reasonOf(part, standing, n === 0 ? share : 0, n === 0 ? null : group[0]!.part),
      ),
    );
  const takenBack = evidence
    .filter((one) => one.withdrawn)
    .map(({ source, reference, lastSeen }) => ({
      code: 'withdrawn',
      text: `${source.name} has taken it back.`,
      points: 0,
      source: source.name,
      url: reference,
      seen_at: isoTime(lastSeen),
    }));
  return [...counted, ...takenBack];
}

const noRecord: RiskReason = {
  code: 'no_record',
  text: 'No record. This does not mean it is safe.',
  points: 0,
  source: null,
  url: null,
  seen_at: null,
};

/** `share` in tenths; `lead` is the report that it counts together with. */
function reasonOf(part: Part, standing: Standing | null, share: number, lead: Part | null): RiskReason {
  const { evidence, seen } = part;
  const by = nameOf(part, standing);
  const says = `${by}: ${classNames[part.class]}`;
  const weight = evidence ? `, ${surenessOf(part, evidence)}` : ', verdict of an analyst';
  return {
    code: lead ? 'same_group' : evidence ? part.class : 'analyst_verdict',
    text: lead ? `${says}${weight}; has one vote with ${nameOf(lead, standing)}` : says + weight,
    points: share / 10,
    source: by,
    url: evidence?.reference ?? null,
    seen_at: isoTime(seen),
  };
}

function nameOf({ evidence }: Part, standing: Standing | null): string {
  if (!evidence) return standing!.verdict.by;
  return evidence.submitter?.name ?? evidence.source.name;
}

/** What the share was computed from. */
function surenessOf({ trust }: Part, { confidence }: RiskEvidence): string {
  const said = { figure: String(confidence), word: confidenceWord(confidence), fact: 'certain' };
  return `confidence ${said[trust.certainty]}, reliability ${admiraltyLetter(trust.reliability)}`;
}
