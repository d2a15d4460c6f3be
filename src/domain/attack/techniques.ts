/** Looks up an ATT&CK technique by id in the built-in table, which serves until an instance loads its own bundle. */
import { revokedTechniques, tacticLines, techniqueLines } from './techniques.data.ts';

/** A technique as it is shown: `tactics` are slugs such as `credential-access`, `url` is the page of ATT&CK. */
export type Technique = { id: string; name: string; tactics: string[]; url: string };

const techniques = new Map<string, Technique>();
for (const line of techniqueLines.trim().split('\n')) {
  const space = line.indexOf(' ');
  const open = line.lastIndexOf(' (');
  const id = line.slice(0, space);
  techniques.set(id, {
    id,
    name: line.slice(space + 1, open),
    tactics: line.slice(open + 2, -1).split(','),
    url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}`,
  });
}

const successors = new Map<string, string>();
for (const pair of revokedTechniques.trim().split(/\s+/)) {
  const [revoked, successor] = pair.split('>') as [string, string];
  successors.set(revoked, successor);
}

const tactics = new Map<string, string>();
for (const line of tacticLines.trim().split('\n')) {
  const [id, slug, ...name] = line.split(' ') as [string, string, ...string[]];
  tactics.set(id, name.join(' '));
  tactics.set(slug, name.join(' '));
}

/** The technique or sub-technique of `id` in any case, a revoked id giving its successor; null where there is none. */
export function technique(id: string): Technique | null {
  const upper = id.toUpperCase();
  return techniques.get(successors.get(upper) ?? upper) ?? null;
}

/** The name of a tactic by its id (`TA0006`) or slug (`credential-access`), or null. */
export function tacticName(idOrSlug: string): string | null {
  return tactics.get(idOrSlug) ?? tactics.get(idOrSlug.toUpperCase()) ?? null;
}

/** Whether ATT&CK has, or once had, a technique of this id. */
export function isTechnique(id: string): boolean {
  return technique(id) !== null;
}
