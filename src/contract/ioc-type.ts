/** The eleven public types of indicator, in the order in which documentation and statistics show them. */
export const iocTypes = [
  'ipv4',
  'ipv6',
  'domain',
  'url',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'email',
  'cve',
  'mitre_attack',
] as const;

export type IocType = (typeof iocTypes)[number];

/**
 * What sources carry besides: a service at an address, the SHA-1 of a TLS certificate, TLS client fingerprints, a network's
 * number, a file's name. Kept as what they are, found by search, and shown where a format has a place for them.
 */
export const internalTypes = ['ip_port', 'x509_sha1', 'ja3', 'ja4', 'asn', 'filename'] as const;

/** Every type that is stored; the store holds its position, so new ones go to the end. */
export const observableTypes = [...iocTypes, ...internalTypes] as const;

export type ObservableType = (typeof observableTypes)[number];
