/** What objects of one STIX body say about each other: who marks what, and what an indicator indicates. */
import { fieldText } from '../field-text.ts';
import { isObject } from '../json-entries.ts';

export type StixObject = Record<string, unknown>;

export interface StixGraph {
  /** TLP of an object by its markings, in lower case; undefined where it has none. */
  tlp(object: StixObject): string | undefined;
  /** Objects that the one with this id indicates. */
  indicated(id: unknown): StixObject[];
}

/** Marking definitions that everybody refers to and few send along: TLP 1.0 of STIX 2.1 section 7.2.1.4, and TLP 2.0. */
const knownMarkings: Record<string, string> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
};

const strictness = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** An indicator that points at more than this points at nothing in particular. */
const maxIndicated = 50;

export function stixGraph(objects: readonly StixObject[]): StixGraph {
  const byId = new Map<unknown, StixObject>();
  const markings = new Map<unknown, string>(Object.entries(knownMarkings));
  const targets = new Map<unknown, unknown[]>();
  for (const object of objects) {
    byId.set(object.id, object);
    if (object.type === 'marking-definition') {
      const word = tlpWord(object);
      if (word) markings.set(object.id, word);
    } else if (object.type === 'relationship' && object.relationship_type === 'indicates') {
      const held = targets.get(object.source_ref) ?? [];
      if (held.length < maxIndicated) held.push(object.target_ref);
      targets.set(object.source_ref, held);
    }
  }
  return {
    tlp({ object_marking_refs: refs }) {
      const words = Array.isArray(refs) ? refs.slice(0, 20).map((ref) => markings.get(ref) ?? '') : [];
      return strictness.findLast((word) => words.includes(word));
    },
    indicated: (id) =>
      (targets.get(id) ?? []).map((target) => byId.get(target)).filter((object) => object !== undefined),
  };
}

/** `definition.tlp` of STIX 2.0 and 2.1, or the extension and name of TLP 2.0. */
function tlpWord({ definition, name }: StixObject): string | undefined {
  const text = (isObject(definition) ? fieldText(definition.tlp) : undefined) ?? fieldText(name) ?? '';
  const word = text
    .toLowerCase()
    .replace(/^tlp:/, '')
    .replace(/^white$/, 'clear');
  return strictness.includes(word) ? word : undefined;
}
