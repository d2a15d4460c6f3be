/** What Sigma rules say besides their detection: tags and the limits of their texts. */
import type { Tlp } from '../contract/tlp.ts';
import { technique } from '../domain/attack/techniques.ts';

/** `attack.command-and-control`, `attack.t1071.001`, `tlp.amber-strict`: sorted, each once, known ids alone. */
export function sigmaTags(techniques: readonly string[], tlp: Tlp | null): string[] {
  const attack = techniques.flatMap((id) => {
    const known = technique(id);
    return known?.id === id ? [...known.tactics, id.toLowerCase()] : [];
  });
  const tags = attack.map((tag) => `attack.${tag}`);
  if (tlp) tags.push(`tlp.${tlp.replace('+', '-')}`);
  return Array.from(new Set(tags))
    .filter((tag) => /^[a-z0-9_-]+\.[a-z0-9._-]+$/.test(tag))
    .sort();
}

const longestTitle = 256;

/** A title that is too long is cut and carries the beginning of the rule's id, so that titles stay unique. */
export function sigmaTitle(title: string, suffix: string, id: string): string {
  const whole = title + suffix;
  if (whole.length <= longestTitle) return whole;
  const end = `${suffix} [${id.slice(0, 8)}]`;
  return title.slice(0, longestTitle - end.length) + end;
}
