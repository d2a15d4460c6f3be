/** The derived identity of an indicator: same type and value, same 16 bytes, on every server and for ever. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { parseUuid, type UuidBytes, uuidV5 } from '../../lib/uuid.ts';

/** Namespace of all our derived ids: UUIDv5 of `urn:soc-defenders:objects` in the URL namespace. */
const namespace = parseUuid('1f68e88e-e99e-525a-9217-c4aa9c212710')!;

/** UUIDv5 of `kind|type|value`; different kinds never share a UUID (STIX 2.1 section 2.9). */
export function deriveId(kind: string, type: string, value: string): UuidBytes {
  return Buffer.from(uuidV5(namespace, `${kind}|${type}|${value}`), 'hex');
}

/** The identity of an indicator: de-duplication key, look-up key, API id and the UUID inside its STIX id. */
export function identify(type: ObservableType, value: string): UuidBytes {
  return Buffer.from(identifyHex(type, value), 'hex');
}

/** The same in hexadecimal, for comparing many. */
export function identifyHex(type: ObservableType, value: string): string {
  return uuidV5(namespace, `${stixKind(type)}|${type}|${value}`);
}

function stixKind(type: ObservableType): string {
  if (type === 'cve') return 'vulnerability';
  return type === 'mitre_attack' ? 'attack-pattern' : 'indicator';
}
