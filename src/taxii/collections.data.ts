/** The collections that are read: ids were drawn once and stay. */
import type { ObservableType } from '../contract/ioc-type.ts';

export interface CollectionFacts {
  id: string;
  /** The one that lists show stands first. */
  aliases: readonly string[];
  title: string;
  description: string;
  /** What its objects are made of; null for everything. */
  types: readonly ObservableType[] | null;
}

export const readCollections: readonly CollectionFacts[] = [
  {
    id: '51ef65d2-b4f1-48f0-b049-7337af6b7246',
    aliases: ['soc-defenders-all', 'all-iocs', 'all'],
    title: 'All indicators',
    description: 'Indicators of every type, vulnerabilities and techniques.',
    types: null,
  },
  {
    id: 'd4d3629a-b908-4e3b-b455-19b7699ff917',
    aliases: ['soc-defenders-network', 'network'],
    title: 'Network indicators',
    description: 'Addresses, domains and URLs.',
    types: ['ipv4', 'ipv6', 'domain', 'url'],
  },
  {
    id: '29d67609-34a8-481a-a8de-6f76d60db9e4',
    aliases: ['soc-defenders-ips', 'ip-addresses', 'ips'],
    title: 'IP addresses',
    description: 'IPv4 and IPv6 addresses and networks.',
    types: ['ipv4', 'ipv6'],
  },
  {
    id: '5ad0c43d-f53e-49f0-961c-bbbaec586334',
    aliases: ['soc-defenders-hashes', 'file-hashes', 'hashes'],
    title: 'File hashes',
    description: 'MD5, SHA-1, SHA-256 and SHA-512 of files.',
    types: ['md5', 'sha1', 'sha256', 'sha512'],
  },
  {
    id: 'e076edab-9032-46dd-8c28-bdb9dadbddc2',
    aliases: ['soc-defenders-cves', 'cves'],
    title: 'Vulnerabilities',
    description: 'Vulnerabilities that sources name, by their CVE ids.',
    types: ['cve'],
  },
];

/** What accounts hand in. */
export const contributions: CollectionFacts = {
  id: 'b1f0a4f6-3d0c-4c58-9a6e-7f2f4b8f5a11',
  aliases: ['contributions'],
  title: 'Contributions',
  description: 'What your account hands in: its indicators become evidence of a source of their own.',
  types: null,
};
