/** Looks up an ATT&CK technique by id: in what the instance has loaded, laid over the built-in table. */
import type { Entity } from '../../contract/reference-record.ts';
import { revokedTechniques, tacticLines, techniqueLines } from './techniques.data.ts';

/**
 * A technique as it is shown: `tactics` are slugs such as `credential-access`, `url` is the page of ATT&CK, `uuid` that of its
 * STIX object, where ATT&CK itself has been loaded.
 */
export type Technique = { id: string; name: string; tactics: string[]; url: string; uuid?: string };

interface Tables {
  techniques: Map<string, Technique>;
  /** From revoked ids to what took their place. */
  successors: Map<string, string>;
  /** Names by id and by slug. */
  tactics: Map<string, string>;
}

const builtIn = readBuiltIn();
let tables = builtIn;

/** From now on this process knows what these entities say, and the built-in table where they say nothing. */
export function useTechniques(entities: readonly Entity[]): void {
  if (entities.length === 0) {
    tables = builtIn;
    return;
  }
  const { techniques, successors, tactics } = builtIn;
  tables = {
    techniques: new Map(techniques),
    successors: new Map(successors),
    tactics: new Map(tactics),
  };
  for (const entity of entities) {
    if (entity.about === 'tactic')
      for (const key of [entity.id, ...(entity.tactics ?? [])]) tables.tactics.set(key, entity.name);
    if (entity.about === 'technique') addTechnique(tables, entity);
  }
}

function addTechnique(
  { techniques, successors }: Tables,
  { id, name, tactics = [], successor, uuid }: Entity,
): void {
  if (successor !== undefined) {
    successors.set(id, successor);
    return;
  }
  successors.delete(id);
  techniques.set(id, { id, name, tactics, url: pageOf(id), ...(uuid !== undefined && { uuid }) });
}

function readBuiltIn(): Tables {
  const built: Tables = { techniques: new Map(), successors: new Map(), tactics: new Map() };
  for (const line of techniqueLines.trim().split('\n')) {
    const space = line.indexOf(' ');
    const open = line.lastIndexOf(' (');
    const id = line.slice(0, space);
    built.techniques.set(id, {
      id,
      name: line.slice(space + 1, open),
      tactics: line.slice(open + 2, -1).split(','),
      url: pageOf(id),
    });
  }
  for (const pair of revokedTechniques.trim().split(/\s+/)) {
    const [revoked, successor] = pair.split('>') as [string, string];
    built.successors.set(revoked, successor);
  }
  for (const line of tacticLines.trim().split('\n')) {
    const [id, slug, ...name] = line.split(' ') as [string, string, ...string[]];
    built.tactics.set(id, name.join(' '));
    built.tactics.set(slug, name.join(' '));
  }
  return built;
}

function pageOf(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace('.', '/')}`;
}

/** Revocations that may follow each other. */
const mostHops = 5;

/** The technique or sub-technique of `id` in any case, a revoked id giving its successor; null where there is none. */
export function technique(id: string): Technique | null {
  const { techniques, successors } = tables;
  let at = id.toUpperCase();
  for (let hop = 0; hop < mostHops; hop++) at = successors.get(at) ?? at;
  return techniques.get(at) ?? null;
}

/** All of them by id; another map when others come into use. */
export function techniquesInUse(): ReadonlyMap<string, Technique> {
  return tables.techniques;
}

/** The name of a tactic by its id (`TA0006`) or slug (`credential-access`), or null. */
export function tacticName(idOrSlug: string): string | null {
  const { tactics } = tables;
  return tactics.get(idOrSlug) ?? tactics.get(idOrSlug.toUpperCase()) ?? null;
}

/** Whether ATT&CK has, or once had, a technique of this id. */
export function isTechnique(id: string): boolean {
  return technique(id) !== null;
}
