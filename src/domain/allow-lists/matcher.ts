/** Whether a value stands on a list, and which list speaks for it: pure, in memory, about a microsecond. */
import { type AllowListClass, allowListClasses } from '../../contract/allow-list.ts';
import type { Observable } from '../iocs/normalise-observable.ts';
import { AddressTable, type RankedNetwork } from './address-table.ts';
import { type Glob, readGlob } from './glob.ts';
import { HostTable, mostRanks, type Reach, stronger } from './host-table.ts';
import { listEffects, platformEffect } from './list-effect.ts';
import { authorities, type Listing, type MatchList } from './match-list.ts';
import { ipv4Word, ipv6Words } from './read-address.ts';
import { Substrings } from './substrings.ts';

export interface Matcher {
  /**
   * What counts, or null where no list holds the value or an operator's override stands. The value must be canonical.
   * Answers are shared: don't change them.
   */
  match(observable: Observable): Listing | null;
}

/** Hosts below which names belong to many. */
const platforms: readonly AllowListClass[] = ['shared_platform', 'dynamic_dns'];
/** Hosts that are meant as senders of mail; a popular mail provider is not. */
const senders: readonly AllowListClass[] = ['own', 'disposable_mail'];

/** What a rank stands for; the list's entries are not kept. */
interface Rank extends Pick<MatchList, 'authority' | 'class'> {
  listing: Listing;
  /** For a URL with a path on one of its hosts. */
  onPath: Listing;
  overPlatforms: boolean;
}

/** The strongest list that holds a value speaks for it: by authority, then by class, then by name. */
export function buildMatcher(lists: readonly MatchList[]): Matcher {
  const ranks: Rank[] = [];
  const hosts = new HostTable(ranks);
  const inHost = new Substrings();
  const inMail = new Substrings();
  const networks: Record<4 | 6, RankedNetwork[]> = { 4: [], 6: [] };
  const globs: { matches: Glob; rank: number }[] = [];
  for (const list of [...lists].sort(byStrength)) {
    if (ranks.length + 2 > mostRanks) break;
    const rank = ranks.push(toRank(list));
    const isPlatform = platforms.includes(list.class);
    // Names below a platform are told of it, but are not the platform.
    const below = isPlatform && list.match === 'hostname' ? ranks.push(belowPlatform(list)) : 0;
    for (const entry of list.entries) {
      if (list.match === 'regex') globs.push({ matches: readGlob(entry), rank });
      else if (list.match === 'substring') (senders.includes(list.class) ? inMail : inHost).add(entry, rank);
      else if (isAddress(entry)) networks[entry.includes(':') ? 6 : 4].push(rankedNetwork(entry, rank));
      else if (isPlatform) {
        hosts.add(entry, 'exact', rank);
        hosts.addPlatform(entry, below);
      } else hosts.add(entry, reachOf(list, entry), rank);
    }
  }
  const ipv4 = new AddressTable(1, networks[4]);
  const ipv6 = new AddressTable(4, networks[6]);
  return { match };

  function match({ type, value }: Observable): Listing | null {
    switch (type) {
      case 'ipv4':
      case 'ipv6':
        return answer(value.includes('/') ? findNetwork(value) : findAddress(value));
      case 'ip_port':
        return answer(findAddress(unbracketed(value.slice(0, value.lastIndexOf(':')))));
      case 'domain':
        return answer(stronger(findHost(value), findGlob(value)));
      case 'url':
        return matchUrl(value);
      case 'email':
        return answer(findMail(value));
      default:
        return answer(hosts.exact(value));
    }
  }

  function answer(rank: number): Listing | null {
    const found = ranks[rank - 1];
    return found === undefined || found.authority === 'never' ? null : found.listing;
  }

  function findAddress(text: string): number {
    return text.includes(':') ? ipv6.find(ipv6Words(text)) : ipv4.find([ipv4Word(text)]);
  }

  /** All of it must be listed, and the weakest list speaks; but what reaches into an own network is own. */
  function findNetwork(value: string): number {
    const { start, prefix } = rankedNetwork(value, 0);
    const held = (start.length === 1 ? ipv4 : ipv6).within(start, prefix);
    for (const rank of held) if (ranks[rank - 1]?.authority === 'own') return rank;
    return held.has(0) ? 0 : Math.max(...held);
  }

  function findHost(name: string): number {
    return stronger(hosts.find(name), inHost.find(name));
  }

  function matchUrl(value: string): Listing | null {
    const { host, isFront } = readUrl(value);
    const byHost = isHostAddress(host) ? findAddress(unbracketed(host)) : findHost(host);
    const byValue = stronger(hosts.exact(value), findGlob(value));
    const rank = stronger(byValue, byHost);
    const listing = answer(rank);
    return listing === null || isFront || rank === byValue ? listing : ranks[rank - 1]!.onPath;
  }

  function findMail(value: string): number {
    const host = value.slice(value.lastIndexOf('@') + 1);
    const forMail = (rank: number) => senders.includes(ranks[rank - 1]!.class);
    const byHost = stronger(hosts.find(host, forMail), inMail.find(host));
    return stronger(stronger(hosts.exact(value), byHost), findGlob(value));
  }

  function findGlob(value: string): number {
    if (globs.length === 0) return 0;
    const text = value.toLowerCase();
    return globs.find(({ matches }) => matches(text))?.rank ?? 0;
  }
}

/** Which of two lists is believed first; there is always one, so that stores and restarts agree. */
export function byStrength(a: MatchList, b: MatchList): number {
  return (
    authorities.indexOf(a.authority) - authorities.indexOf(b.authority) ||
    allowListClasses.indexOf(a.class) - allowListClasses.indexOf(b.class) ||
    (a.id < b.id ? -1 : 1)
  );
}

function toRank(list: MatchList): Rank {
  const effect = listEffects[list.class];
  const listing = { list: list.id, name: list.name, class: list.class, effect };
  const byPeople = ['never', 'operator', 'own'].includes(list.authority);
  const stays = byPeople || list.wholeSite || (effect.state !== 'benign' && !effect.alone);
  return {
    authority: list.authority,
    class: list.class,
    listing,
    onPath: stays ? listing : asPlatform(listing),
    overPlatforms: byPeople || effect.state === null,
  };
}

function belowPlatform(list: MatchList): Rank {
  const rank = toRank(list);
  const listing = rank.listing.effect.state === null ? rank.listing : asPlatform(rank.listing);
  return { ...rank, listing, onPath: listing };
}

/** The host is listed, yet what is reported is what somebody put there. */
function asPlatform(listing: Listing): Listing {
  return { ...listing, class: 'shared_platform', effect: platformEffect };
}

function reachOf({ hosts = 'type', match }: MatchList, entry: string): Reach {
  if (!entry.includes('.') || /[@/]/.test(entry)) return 'exact';
  if (hosts === 'type') return match === 'hostname' ? 'below' : 'exact';
  return hosts;
}

function isAddress(entry: string): boolean {
  return entry.includes('://') ? false : /^[\d.]+(?:\/\d+)?$|^[\da-f.]*:[\da-f:.]*(?:\/\d+)?$/.test(entry);
}

/** In a canonical URL the last label of a name is never a number. */
function isHostAddress(host: string): boolean {
  const last = host.charCodeAt(host.length - 1);
  return last === closingBracket || (last >= 48 && last <= 57 && /^[\d.]+$/.test(host));
}

function rankedNetwork(text: string, rank: number): RankedNetwork {
  const [base = '', prefix] = text.split('/');
  const start = base.includes(':') ? ipv6Words(base) : [ipv4Word(base)];
  return { start, prefix: prefix === undefined ? start.length * 32 : Number(prefix), rank };
}

function unbracketed(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

/** Host of a canonical URL, and whether nothing but the host is named. */
function readUrl(url: string): { host: string; isFront: boolean } {
  let from = url.indexOf('://') + 3;
  const slash = url.indexOf('/', from);
  const end = slash < 0 ? url.length : slash;
  const at = url.indexOf('@', from);
  if (at >= 0 && at < end) from = url.lastIndexOf('@', end) + 1;
  const colon = url.lastIndexOf(':', end);
  const isPort = colon > from && url.charCodeAt(end - 1) !== closingBracket;
  return { host: url.slice(from, isPort ? colon : end), isFront: end + 1 >= url.length };
}

const closingBracket = 0x5d;
