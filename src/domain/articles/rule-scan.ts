/** Finds the phrases of all classification rules in one pass over a text. */
import { type ArticleCategory, articleCategories } from '../../contract/article-category.ts';
import type { Sector } from '../../contract/sector.ts';
import { categoryRules, craft } from './category-rules.ts';
import { buildTrie, isUnspaced, isWordUnit, longestPhrase, phraseKey } from './phrase-trie.ts';
import { deeds, sectorRules, victimCues } from './sector-rules.ts';
import { severityRules } from './severity-rules.ts';
import { tagRules } from './tag-rules.ts';

/** What one phrase speaks for; a phrase may serve several tables. */
type Rule = {
  phrase: string;
  categories: { category: ArticleCategory; weight: number }[];
  sectors: Sector[];
  tags: string[];
  severity: (keyof typeof severityRules)[];
  victimCue: boolean;
  /** Says that something was done to somebody. */
  victim: boolean;
  /** A word of the trade. */
  craft: boolean;
};

/** `inner` tells that a longer phrase with a category covers this one: `code execution` inside `remote code execution`. */
export type RuleHit = { rule: Rule; start: number; end: number; inner: boolean };

const rules = new Map<string, Rule>();
for (const category of articleCategories) {
  for (const [weight, phrases] of Object.entries(categoryRules[category])) {
    each(phrases, (rule) => rule.categories.push({ category, weight: Number(weight) }));
  }
}
for (const [sector, phrases] of Object.entries(sectorRules))
  each(phrases, (rule) => rule.sectors.push(sector as Sector));
for (const [tag, phrases] of Object.entries(tagRules)) each(phrases, (rule) => rule.tags.push(tag));
for (const [kind, phrases] of Object.entries(severityRules)) {
  each(phrases, (rule) => rule.severity.push(kind as keyof typeof severityRules));
}
each(victimCues, (rule) => {
  rule.victimCue = true;
});
each(deeds, (rule) => {
  rule.victim = true;
});
each(craft, (rule) => {
  rule.craft = true;
});
// `ransomware attack` says all that `ransomware` says, except the category weights, which it brings itself.
for (const rule of rules.values()) {
  const words = rule.phrase.split(/[ -]/);
  for (let count = 1; count < words.length; count++) {
    const prefix = rules.get(phraseKey(words.slice(0, count).join('')));
    if (prefix === undefined || prefix === rule) continue;
    rule.sectors = [...new Set([...rule.sectors, ...prefix.sectors])];
    rule.tags = [...new Set([...rule.tags, ...prefix.tags])];
    rule.severity = [...new Set([...rule.severity, ...prefix.severity])];
    rule.victimCue ||= prefix.victimCue;
  }
}
const keys: string[] = [];
const byKey: Rule[] = [];
for (const ending of ['', 's']) {
  for (const [key, rule] of rules) {
    keys.push(key + ending);
    byKey.push(rule);
  }
}
const trie = buildTrie(keys);

/** The hits in the order of the text, at most one for each word: the longest phrase that starts there. */
export function scanRules(text: string): RuleHit[] {
  const hits: RuleHit[] = [];
  let inWord = false;
  let covered = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const word = isWordUnit(unit);
    const starts = word && !inWord;
    inWord = word && !isUnspaced(unit);
    if (!starts) continue;
    const hit = longestPhrase(trie, text, at);
    if (hit === null) continue;
    const rule = byKey[hit.value]!;
    if (!writtenAlike(rule.phrase, text.slice(at, hit.end))) continue;
    hits.push({ rule, start: at, end: hit.end, inner: at < covered });
    if (rule.categories.length > 0) covered = Math.max(covered, hit.end);
  }
  return hits;
}

/** `Windows` is not `windows`, `ICS` is not `ics`, `iOS` is not `IOS`; phrases in lower case match in any case. */
function writtenAlike(phrase: string, written: string): boolean {
  if (phrase.includes(' ')) return true;
  if (phrase.length <= 5 && /[A-Z].*[A-Z]/.test(phrase)) return written.startsWith(phrase);
  return !/^[A-Z]/.test(phrase) || !/^[a-z]/.test(written);
}

function each(phrases: string, add: (rule: Rule) => void): void {
  for (const phrase of phrases.split(',').map((part) => part.trim().replace(/\s+/g, ' '))) {
    const key = phraseKey(phrase);
    let rule = rules.get(key);
    if (rule === undefined) {
      rule = {
        phrase,
        categories: [],
        sectors: [],
        tags: [],
        severity: [],
        victimCue: false,
        victim: false,
        craft: false,
      };
      rules.set(key, rule);
    }
    add(rule);
  }
}
