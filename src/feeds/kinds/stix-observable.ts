/** STIX observables as records, where somebody hands them in as what they are: something that was seen to do harm. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { FeedRecord } from '../feed.ts';
import { fieldText } from '../field-text.ts';
import { isObject } from '../json-entries.ts';
import type { Worth } from './kind.ts';
import type { StixGraph, StixObject } from './stix-graph.ts';

const byValue: Record<string, ObservableType> = {
  'ipv4-addr': 'ipv4',
  'ipv6-addr': 'ipv6',
  'domain-name': 'domain',
  url: 'url',
  'email-addr': 'email',
};

const byHash: Record<string, ObservableType> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
};

export function* observableRecords(
  object: StixObject,
  graph: StixGraph,
  worth: Worth,
): Generator<FeedRecord> {
  const tlp = graph.tlp(object);
  const facts = { confidence: worth.confidence, tags: [...worth.tags, ...(tlp ? [`tlp:${tlp}`] : [])] };
  for (const { type, value } of valuesOf(object)) yield { kind: 'indicator', type, value, ...facts };
}

function valuesOf({ type, value, hashes }: StixObject): { type: ObservableType; value: string }[] {
  const kind = byValue[String(type)];
  const text = fieldText(value);
  if (kind !== undefined && text !== undefined) return [{ type: kind, value: text }];
  if (type !== 'file' || !isObject(hashes)) return [];
  return Object.entries(byHash).flatMap(([name, hash]) => {
    const digest = fieldText(hashes[name]);
    return digest === undefined ? [] : [{ type: hash, value: digest }];
  });
}
