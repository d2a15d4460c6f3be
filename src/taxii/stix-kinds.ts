/** Kinds of stored objects by the names that STIX has for them. */
import { type ObservableType, observableTypes } from '../contract/ioc-type.ts';
import { markingKind, producerKind } from '../db/tables/stix.ts';
import { ourProducer } from '../exports/producer.ts';
import type { Collection } from './show-collection.ts';

export const producerId = `identity--${ourProducer.uuid}`;

const everyKind = [...observableTypes.keys()];

function kindsOf(types: readonly ObservableType[]): number[] {
  return types.map((type) => observableTypes.indexOf(type));
}

const others: readonly ObservableType[] = ['cve', 'mitre_attack'];

/** The types of the objects themselves. */
const byType = new Map<string, readonly number[]>([
  ['indicator', everyKind.filter((kind) => !kindsOf(others).includes(kind))],
  ['vulnerability', kindsOf(['cve'])],
  ['attack-pattern', kindsOf(['mitre_attack'])],
  ['identity', [producerKind]],
  ['marking-definition', [markingKind]],
]);

/** What indicators are about. */
const byObservable = new Map<string, readonly number[]>([
  ['ipv4-addr', kindsOf(['ipv4'])],
  ['ipv6-addr', kindsOf(['ipv6'])],
  ['domain-name', kindsOf(['domain'])],
  ['url', kindsOf(['url'])],
  ['file', kindsOf(['md5', 'sha1', 'sha256', 'sha512', 'filename'])],
  ['email-addr', kindsOf(['email'])],
  ['network-traffic', kindsOf(['ip_port'])],
  ['x509-certificate', kindsOf(['x509_sha1'])],
  ['autonomous-system', kindsOf(['asn'])],
]);

/** Kinds of any of these types; `about:…`, or not `strict`, names the observable of an indicator. */
export function kindsOfTypes(types: readonly string[], strict: boolean): number[] {
  return types.flatMap((type) => {
    if (type.startsWith('about:')) return byObservable.get(type.slice('about:'.length)) ?? [];
    return byType.get(type) ?? (strict ? [] : (byObservable.get(type) ?? []));
  });
}

/** Kinds in a collection; `shared` are those that all collections hold. */
export function kindsIn({ types }: Collection, shared: readonly number[]): number[] {
  return [...shared, ...(types === null ? everyKind : kindsOf(types))];
}

/** The type in the id of an object of that kind. */
export function typeOfKind(kind: number): string {
  if (kind === producerKind) return 'identity';
  if (kind === markingKind) return 'marking-definition';
  if (observableTypes[kind] === 'cve') return 'vulnerability';
  return observableTypes[kind] === 'mitre_attack' ? 'attack-pattern' : 'indicator';
}
