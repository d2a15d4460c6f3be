/** The groups and programs that a text names, each once, with the name by which the text calls it. */
import { cleanText } from '../../lib/clean-text.ts';
import type { NameHit } from './find-names.ts';
import { sentenceAround } from './sentence-around.ts';

/** `name` is canonical, for comparing and filtering; `written` is what this text mostly says, for showing. */
export type NameMention = Omit<NameHit, 'start' | 'end'> & {
  written: string;
  /** The one that names it first, at most 300 characters of it. */
  sentence: string;
};

/** In the order of the text; of writings that are equally frequent the first. */
export function nameMentions(text: string, hits: readonly NameHit[]): NameMention[] {
  const things = new Map<string, { hit: NameHit; writings: Map<string, number> }>();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.name}`;
    const thing = things.get(key) ?? { hit, writings: new Map() };
    things.set(key, thing);
    const written = cleanText(text.slice(hit.start, hit.end), 120);
    thing.writings.set(written, (thing.writings.get(written) ?? 0) + 1);
  }
  return [...things.values()].map(({ hit: { start, end, ...thing }, writings }) => {
    const [[written]] = [...writings].sort(([, a], [, b]) => b - a) as [[string, number]];
    return { ...thing, written, sentence: sentenceAround(text, start, end) };
  });
}
