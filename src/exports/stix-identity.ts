/** The identity that all objects of ours name as their producer. */
import type { Producer } from './export-format.ts';
import type { StixObject } from './stix-object.ts';

/** Constant times: an identity that changed with every start would be a new version in every client. */
const since = '2026-01-01T00:00:00.000Z';

export function stixIdentity({ name, uuid }: Producer): StixObject {
  return {
    type: 'identity',
    spec_version: '2.1',
    id: `identity--${uuid}`,
    created: since,
    modified: since,
    name,
    identity_class: 'organization',
  };
}
