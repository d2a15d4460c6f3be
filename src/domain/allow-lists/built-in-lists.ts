/** The small core of lists that every instance has, whatever it has downloaded. */
import { digest53 } from '../../lib/digest.ts';
import { core } from './core.data.ts';
import type { MatchList } from './match-list.ts';

const parts: [keyof typeof core, Pick<MatchList, 'id' | 'class'> & { wholeSite?: true }][] = [
  ['hashes of empty and test files', { id: 'core-hashes', class: 'known_good' }],
  ['public DNS resolvers', { id: 'core-resolvers', class: 'resolver' }],
  ['popular sites', { id: 'core-sites', class: 'top_site' }],
  [
    'security vendors, analysis sites and authorities',
    { id: 'core-vendors', class: 'vendor', wholeSite: true },
  ],
  ['certificate, update and connectivity hosts', { id: 'core-services', class: 'service', wholeSite: true }],
  ['shared storage and hosting', { id: 'core-platforms', class: 'shared_platform' }],
  ['URL shorteners', { id: 'core-shorteners', class: 'shortener' }],
];

/** In order of strength. Their hosts match exactly: a phishing page below a big name must stay visible. */
export const builtInLists: readonly MatchList[] = parts.map(([name, part]) => ({
  ...part,
  name,
  authority: 'core',
  match: 'string',
  entries: core[name]!,
}));

/** Changes with the lists above: stored indicators are judged again after an upgrade that changed them. */
export const builtInDigest = digest53(JSON.stringify(builtInLists));
