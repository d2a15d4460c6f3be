/** What reference data says: the things that articles and indicators name, and sentences that show a technique in use. */

export type ReferenceKind =
  | 'technique'
  | 'tactic'
  | 'actor'
  | 'malware'
  | 'tool'
  | 'sector'
  | 'vulnerability';

/** One thing of a catalogue. */
export interface EntityRecord {
  kind: 'reference';
  about: ReferenceKind;
  /** The part of the source that is loaded and replaced as a whole, such as `enterprise-attack` or `threat-actor`. */
  catalogue: string;
  /** Canonical id, unique in its catalogue: `T1059.001`, `TA0001`, `G0016`, `S0154`, else a UUID. */
  id: string;
  name: string;
  /** Other names for the same thing; CVE ids of a vulnerability with a name. */
  aliases: string[];
  description?: string;
  /** The UUID that STIX and the MISP galaxy share, where the id is another one. */
  uuid?: string;
  /** UUIDs of what the catalogue says is the same thing in another one. */
  similar?: string[];
  /** Slugs of a technique's tactics; the one slug of a tactic. */
  tactics?: string[];
  platforms?: string[];
  /** Withdrawn; `successor` is the id of what took its place. */
  state?: 'revoked' | 'deprecated';
  successor?: string;
  /** Where an actor is said to sit: ISO 3166-1 alpha-2. */
  country?: string;
}

/** How a technique was used once, in a sentence: what a model of techniques is trained on. */
export interface ExampleRecord {
  kind: 'reference';
  about: 'example';
  catalogue: string;
  id: string;
  technique: string;
  /** Plain text, at most 1,000 characters, without citations. */
  text: string;
}

/** At the end of a body that is whole: what the catalogue held before, and is not among these ids, is forgotten. */
interface WholeCatalogueRecord {
  kind: 'reference';
  about: 'catalogue';
  catalogue: string;
  ids: string[];
}

export type ReferenceRecord = EntityRecord | ExampleRecord | WholeCatalogueRecord;

/** What is known of one thing, wherever it was read. */
export type Entity = Omit<EntityRecord, 'kind' | 'catalogue'>;
