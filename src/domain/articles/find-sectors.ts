/** Finds the sectors whose organisations an article tells about as victims or targets. */
import { type Sector, sectors } from '../../contract/sector.ts';
import type { RuleHit } from './rule-scan.ts';
import type { Zones } from './zones.ts';

/** `prominent` tells that the title or the lead names the sector as a victim. */
export type SectorHit = { sector: Sector; prominent: boolean };

/** A word of the body counts with a victim cue this close (scoring.md section 5), in characters. */
const reach = 60;

/** In the fixed order of the vocabulary. */
export function findSectors(hits: readonly RuleHit[], zones: Zones): SectorHit[] {
  const cues = hits.filter(({ rule }) => rule.victimCue);
  const found = new Map<Sector, { weight: number; prominent: boolean }>();
  let cue = 0;
  for (const hit of hits) {
    if (hit.rule.sectors.length === 0 || isNoVictim(zones.text, hit)) continue;
    while (cue < cues.length && cues[cue]!.end < hit.start - reach) cue++;
    const cued = hasCue(cues, cue, hit) || lineOfBusiness.test(hit.rule.phrase);
    const inTitle = hit.start < zones.titleEnd;
    const weight = inTitle ? 2 : cued ? 1 : 0.5;
    for (const sector of hit.rule.sectors) {
      const one = found.get(sector) ?? { weight: 0, prominent: false };
      one.weight += weight;
      one.prominent ||= cued && hit.start < zones.leadEnd;
      found.set(sector, one);
    }
  }
  return sectors.flatMap((sector) => {
    const one = found.get(sector);
    return one !== undefined && one.weight >= 1 ? [{ sector, prominent: one.prominent }] : [];
  });
}

/** What an attacker pretends to be, works for, or rents: `masquerading as a bank`, `government-backed`, a row of an address table. */
function isNoVictim(text: string, { start, end }: RuleHit): boolean {
  const line = text.slice(Math.max(0, start - 80), start);
  const before = line.slice(line.lastIndexOf('\n') + 1);
  return disguise.test(before) || ofActor.test(text.slice(end, end + 20)) || network.test(before);
}

/** `energy sector` brings its own cue. */
const lineOfBusiness = / (?:sector|industry|compan(?:y|ies))$/;
const disguise =
  /\b(?:purport(?:s|ed|ing|edly)?|masquerad(?:e|es|ed|ing)|impersonat(?:e|es|ed|ing)|pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)?|disguised|mimic(?:s|ked|king)?)\b[^.!?\n]*$/i;
const ofActor = /^[- ](?:linked|backed|sponsored|affiliated|aligned|controlled|directed)\b/i;
const network = /\bAS\d{2,7}\b/;

function hasCue(cues: readonly RuleHit[], from: number, hit: RuleHit): boolean {
  for (let i = from; i < cues.length && cues[i]!.start <= hit.end + reach; i++) {
    if (cues[i]!.end <= hit.start || cues[i]!.start >= hit.end) return true;
  }
  return false;
}
