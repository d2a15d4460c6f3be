/** How MISP writes times and tags. */
import { technique } from '../domain/attack/techniques.ts';

/** Seconds since 1970, as a string; from milliseconds. */
export function mispSeconds(millis: number): string {
  return String(Math.floor(millis / 1000));
}

/**
 * A tag of a feed as a plain word, or nothing. `:`, `=` and quotes make a machine tag, and a feed that writes `tlp:clear`
 * must not change how far an event is handed on.
 */
export function wordTag(tag: string): string[] {
  const plain = tag.replace(/[:="\s]+/g, ' ').trim();
  return plain === '' ? [] : [plain];
}

/** Galaxy tags of techniques that ATT&CK has; tactics have none. */
export function techniqueTags(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const known = technique(id);
    return known?.id === id
      ? `misp-galaxy:mitre-attack-pattern="${known.name.replaceAll('"', '')} - ${id}"`
      : [];
  });
}
