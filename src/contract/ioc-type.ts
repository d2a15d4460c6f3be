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
