/** The sentences that go with the queries: our own words, chosen by what is known; a source's words never stand in them. */
import type { IocState } from '../../contract/ioc-state.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { byFamily, byShape, byThreat } from './guidance.data.ts';
import type { Shape } from './hunted.ts';

/** What is known of the indicator; what is left out is unknown. `lastSeen` is epoch milliseconds. */
export interface HuntingFacts {
  threatType?: string | null;
  malwareFamily?: string | null;
  /** How many sources report it; 0 where there is no record. */
  sources?: number;
  lastSeen?: number | null;
  state?: IocState | 'unknown';
}

/** A few plain sentences: where to look, what a hit means, what would explain it, what to do next. */
export function guidance(shape: Shape, facts: HuntingFacts): string {
  const parts = [
    byShape[shape],
    look(threats, facts.threatType, '_'),
    look(families, facts.malwareFamily, ''),
    standing(facts.state),
    evidence(facts),
  ];
  return parts.filter(Boolean).join(' ');
}

function evidence({ sources, lastSeen }: HuntingFacts): string {
  if (sources === undefined) return '';
  if (sources === 0) return 'No source reports it, which says nothing for it and nothing against it.';
  const last = lastSeen ? `, last on ${isoTime(lastSeen).slice(0, 10)}` : '';
  return `Reported by ${sources} ${sources === 1 ? 'source' : 'sources'}${last}.`;
}

function standing(state: HuntingFacts['state']): string {
  return (state && standings[state]) ?? '';
}

const standings: Partial<Record<IocState | 'unknown', string>> = {
  expired: 'The reports are old: look at that time rather than at today.',
  benign: 'It stands on an allow-list, so expect many hits from ordinary traffic.',
  false_positive: 'It was judged a false positive: a hit needs another reason to matter.',
  withdrawn: 'Its sources have withdrawn it: a hit needs another reason to matter.',
  sinkhole:
    'It is a sinkhole run by defenders: whoever contacts it is probably infected, but nothing more is lost to it.',
};

const threats = index(byThreat);
const families = index(byFamily);

function index(lines: [names: string, text: string][]): Map<string, string> {
  return new Map(lines.flatMap(([names, text]) => names.split(' ').map((name) => [name, text] as const)));
}

/** No name that we know is longer. */
const longestName = 60;

function look(table: Map<string, string>, name: string | null | undefined, glue: '_' | ''): string {
  if (!name || name.length > longestName) return '';
  const lower = name.toLowerCase();
  // Malpedia's `win.` and `elf.` say where a family runs.
  const bare = glue === '' ? lower.replace(/^(?:win|elf|osx|apk|js|py|ps1|jar|ios)\./, '') : lower;
  return table.get(bare.replace(/[^a-z0-9]+/g, glue)) ?? '';
}
