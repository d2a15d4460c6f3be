/** Whether two articles of different publishers report the same story: a weighted Jaccard likeness of their terms. */
import { type Term, type TermKind, termKinds } from './story-terms.ts';

/** Articles further apart report different things, or one of them looks back. */
export const storyWindowMs = 72 * 3_600_000;
/** At this likeness it is one story; less will do where both headlines have a name that nobody had before. */
const same = { ordinarily: 0.24, newName: 0.15 };
/** At this likeness an article may bring two stories together that were apart. */
export const certain = 0.4;

const weights: Record<TermKind, number> = { cve: 4, coined: 3, known: 2, proper: 2, word: 1, common: 0.25 };
/** A term of the first sentences counts for less than one of the headline. */
const inLead = 0.4;

/** In how many articles before these days a term stood: what everybody writes about all year tells nothing. */
export type Frequency = (term: string) => number;

/** 0–1: what they share of what they say, rare terms weighing more. Symmetric. */
function likeness(one: readonly Term[], other: readonly Term[], frequency: Frequency): number {
  const theirs = new Map(other.map((term) => [term.text, term]));
  let shared = 0;
  let all = 0;
  for (const term of one) {
    const twin = theirs.get(term.text);
    theirs.delete(term.text);
    if (!twin) {
      all += unshared(term, frequency);
      continue;
    }
    const kind = stronger(term, twin);
    // Ordinary words count where they stand in a headline, there or here.
    if (kind === 'word' && !term.inTitle && !twin.inTitle) continue;
    const [mine, its] = [weight({ ...term, kind }, frequency), weight({ ...twin, kind }, frequency)];
    shared += Math.min(mine, its);
    all += Math.max(mine, its);
  }
  for (const term of theirs.values()) all += unshared(term, frequency);
  return all === 0 ? 0 : shared / all;
}

/** The likeness where it is one story, else 0. */
export function storyLikeness(one: readonly Term[], other: readonly Term[], frequency: Frequency): number {
  if (contradict(one, other) || !hasBond(one, other)) return 0;
  const value = likeness(one, other, frequency);
  return value >= (hasNewName(one, other, frequency) ? same.newName : same.ordinarily) ? value : 0;
}

/** What one has alone; an ordinary word of its first sentences is no difference. */
function unshared(term: Term, frequency: Frequency): number {
  return term.kind === 'word' && !term.inTitle ? 0 : weight(term, frequency);
}

/** What begins a sentence here may be seen to be a name there. */
function stronger(one: Term, other: Term): TermKind {
  return termKinds.indexOf(one.kind) > termKinds.indexOf(other.kind) ? one.kind : other.kind;
}

function weight({ text, kind, inTitle }: Term, frequency: Frequency): number {
  return (weights[kind] * (inTitle ? 1 : inLead)) / (1 + Math.log1p(frequency(text)) / 2);
}

/** Both name vulnerabilities, and none of them is the same. */
function contradict(one: readonly Term[], other: readonly Term[]): boolean {
  const [mine, theirs] = [cves(one), cves(other)];
  return mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
}

function cves(terms: readonly Term[]): Set<string> {
  return new Set(terms.filter(({ kind }) => kind === 'cve').map(({ text }) => text));
}

/** Something that only this story has: an id, a name of a headline, or two words of one. */
function hasBond(one: readonly Term[], other: readonly Term[]): boolean {
  const theirs = new Map(other.map((term) => [term.text, term]));
  let words = 0;
  for (const term of one) {
    const twin = theirs.get(term.text);
    if (!twin) continue;
    const kind = stronger(term, twin);
    if (kind === 'cve') return true;
    if (!term.inTitle && !twin.inTitle) continue;
    if (kind === 'coined' || kind === 'proper') return true;
    words += kind === 'known' || kind === 'word' ? 1 : 0;
  }
  return words >= 2;
}

function hasNewName(one: readonly Term[], other: readonly Term[], frequency: Frequency): boolean {
  const theirs = new Map(other.filter(({ inTitle }) => inTitle).map((term) => [term.text, term.kind]));
  return one.some(
    ({ text, kind, inTitle }) =>
      inTitle && theirs.has(text) && [kind, theirs.get(text)].includes('coined') && frequency(text) === 0,
  );
}
