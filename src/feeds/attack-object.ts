/** Reads single STIX objects of an ATT&CK bundle. */
import type { EntityRecord, ExampleRecord } from '../contract/reference-record.ts';
import { fieldText } from './field-text.ts';
import { known, objectsIn } from './json-fields.ts';

/** What other objects must know of one. */
export interface Standing {
  about: EntityRecord['about'];
  id: string;
  state?: 'revoked' | 'deprecated';
}

export interface StixIds {
  byStix: Map<string, Standing>;
  /** STIX id of the object that an ATT&CK id means. */
  holders: Map<string, string>;
  /** From the STIX id of what was revoked to that of what replaced it. */
  successors: Map<string, string>;
}

/** STIX types that are read, and the shape of their ATT&CK ids. */
const kinds: Record<string, [EntityRecord['about'], RegExp]> = {
  'attack-pattern': ['technique', /^T\d{4}(?:\.\d{3})?$/],
  'x-mitre-tactic': ['tactic', /^TA\d{4}$/],
  'intrusion-set': ['actor', /^G\d{4}$/],
  malware: ['malware', /^S\d{4}$/],
  tool: ['tool', /^S\d{4}$/],
};

/** Null for objects of other types and those without an ATT&CK id. */
export function bareObject(object: Record<string, unknown>): Standing | null {
  const kind = Object.hasOwn(kinds, String(object.type)) ? kinds[String(object.type)] : undefined;
  if (!kind) return null;
  const [about, shape] = kind;
  // Named `mitre-attack`, in older bundles `mitre-mobile-attack` and `mitre-ics-attack`.
  const own = objectsIn(object.external_references).find(
    ({ source_name, external_id }) =>
      /^mitre-[a-z-]*attack$/.test(String(source_name)) && shape.test(String(external_id)),
  );
  if (!own) return null;
  const state =
    object.revoked === true ? 'revoked' : object.x_mitre_deprecated === true ? 'deprecated' : undefined;
  return { about, id: String(own.external_id), ...(state && { state }) };
}

/** The record of a technique, tactic, group or program; null for anything else, and for an id's lesser holder. */
export function attackEntity(
  object: Record<string, unknown>,
  catalogue: string,
  { byStix, holders, successors }: StixIds,
): EntityRecord | null {
  const stixId = String(object.id);
  const bare = byStix.get(stixId);
  const name = fieldText(object.name);
  if (!bare || !name || object.type === 'relationship' || holders.get(bare.id) !== stixId) return null;
  const { about, id, state } = bare;
  const description = plainText(object.description, 600);
  return {
    kind: 'reference',
    about,
    catalogue,
    id,
    name,
    aliases: [...texts(object.aliases), ...texts(object.x_mitre_aliases)].filter((alias) => alias !== name),
    ...known({
      description: description === '' ? undefined : description,
      uuid: /--([\da-f-]{36})$/.exec(stixId)?.[1],
      tactics: about === 'technique' || about === 'tactic' ? tacticsOf(object) : undefined,
      platforms: about === 'technique' ? texts(object.x_mitre_platforms) : undefined,
      state,
      successor: state && byStix.get(successors.get(stixId) ?? '')?.id,
    }),
  };
}

/** A sentence of who used a technique how: ATT&CK calls it a procedure example. */
export function attackExample(
  object: Record<string, unknown>,
  catalogue: string,
  { byStix }: StixIds,
): ExampleRecord | null {
  if (object.type !== 'relationship' || object.relationship_type !== 'uses') return null;
  if (object.revoked === true || object.x_mitre_deprecated === true) return null;
  const target = byStix.get(String(object.target_ref));
  if (target?.about !== 'technique' || target.state) return null;
  const id = /^relationship--([\da-f-]{36})$/.exec(String(object.id))?.[1];
  const text = plainText(object.description, 1000);
  if (id === undefined || text === '') return null;
  return { kind: 'reference', about: 'example', catalogue, id, technique: target.id, text };
}

function tacticsOf({ kill_chain_phases, x_mitre_shortname }: Record<string, unknown>): string[] {
  const phases = objectsIn(kill_chain_phases)
    .filter(({ kill_chain_name }) => /^mitre-[a-z-]*attack$/.test(String(kill_chain_name)))
    .map(({ phase_name }) => phase_name);
  return texts([...phases, x_mitre_shortname]).filter((slug) => /^[a-z]+(?:-[a-z]+)*$/.test(slug));
}

const mostTexts = 100;

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, mostTexts) : [];
  return [...new Set(list.flatMap((one) => fieldText(one) ?? []))];
}

/** Running text of ATT&CK's markup: links as their words, no citations, no code marks, one line, cut at `limit`. */
function plainText(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, limit * 8)
    .replace(/\(Citation:[^()]{0,300}(?:\([^()]{0,300}\)[^()]{0,300})?\)/g, '')
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
    .replace(/<\/?code>|`/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim();
  return text.slice(0, limit);
}
