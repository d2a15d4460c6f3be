/** What a sentence says a name is: the head of the list in which it stands, or the noun of its definition. */
import { groupCues, softwareCues } from './name-cues.ts';

/** People (`group`), programs (`software`), or neither. */
export type SaidKind = 'group' | 'software' | null;

/** How far before a name its list may begin, UTF-16 units. */
const listReach = 160;
const listHead =
  /\b([A-Za-z][A-Za-z-]{2,19})(?: \([^()\n]{1,30}\))?,? (?:such as|like|including|namely|e\.g\.,?) /g;
const listJoint = /,? (?:and|or|as well as) |, |\//;
const listed = /^["“‘*[(]{0,2}(?:the )?[A-Z0-9][^.;:!?]{0,50}$/;

/** `ransomware groups such as A, B and C`: what the list in which the name at `start` stands is a list of. */
export function listKind(text: string, start: number): SaidKind {
  const window = text.slice(Math.max(0, start - listReach), start);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  const head = [...line.matchAll(listHead)].at(-1);
  if (!head) return null;
  const items = line.slice(head.index + head[0].length).split(listJoint);
  const last = items.pop()!;
  if (!/^["“‘*[(]{0,2}(?:the )?$/.test(last) || !items.every((item) => listed.test(item))) return null;
  return kindOf(head[1]!);
}

/** How far behind a name its definition is read, UTF-16 units. */
const definitionReach = 200;
const beside = /^["”’*]{0,2}(?:\]\([^()\s]{0,120}\))?(?: \([^()\n]{1,60}\))?/;
const outright = /^,? (?:is|was|remains|became) (?:not )?(?:an?|the|one of the) /;
/** `X, a loader`, `X as a loader`, and `X: loader that …` in a list. */
const inPassing = /^(?:,? as (?:an?|the)| ?:(?: an?| the)?|, an?) /;
/** With these the noun of a definition has been said. */
const nounEnds = new Set(
  `a an the and or but by of from that which who whose used uses using to in on with for behind against at into via where
  when is was were are has have it its this`.split(/\s+/),
);
const mostWords = 8;

/**
 * `X is a Russian-speaking extortion group`: what the name that ends at `end` is said to be. Where it might be any word,
 * only a verb and a noun of the field say so.
 */
export function definedKind(text: string, end: number, mightBeAnyWord: boolean): SaidKind {
  const after = text.slice(end, end + definitionReach).replace(beside, '');
  const opening = outright.exec(after) ?? (mightBeAnyWord ? null : inPassing.exec(after));
  if (opening === null) return null;
  let kind: SaidKind = null;
  for (const word of after.slice(opening[0].length).split(' ', mostWords)) {
    const plain = /^[\w-]+/.exec(word)?.[0].toLowerCase() ?? '';
    if (plain === '' || nounEnds.has(plain)) break;
    if (harmless.has(plain)) return null;
    if (!(mightBeAnyWord && programs.has(plain))) kind = kindOf(plain) ?? kind;
    if (plain.length < word.length) break;
  }
  return kind;
}

/** What defenders and administrators use is called a tool, too. */
const harmless = new Set(
  'security antivirus legitimate analytic analysis monitoring management defensive commercial hunting detection'.split(
    ' ',
  ),
);

/** Words for programs that are no cue close by, where they may be said of anything. */
const programs = new Set('family families tool tools utility utilities strains variants program'.split(' '));

function kindOf(noun: string): SaidKind {
  const word = noun.toLowerCase();
  if (groupCues.has(word) && !notKinds.has(word)) return 'group';
  return softwareCues.has(word) || programs.has(word) ? 'software' : null;
}

/** They stand beside names of groups and are no word for one. */
const notKinds = new Set(['attributed', 'aka', 'espionage', 'nation-state', 'state-sponsored']);
