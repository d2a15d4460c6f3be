/** Which lists speak for a host: by its own name, by one it lies below, by its registrable domain. */
import { parse } from 'tldts';

/** How an entry reaches hosts; each has ten bits of a number, so that one map holds all three. */
const reach = { exact: 0, below: 10, registrable: 20 } as const;

export type Reach = keyof typeof reach;

const ways = Object.keys(reach) as Reach[];

/** Ranks that fit. */
export const mostRanks = 1023;

/** What a rank may do besides naming its list. */
export interface HostRank {
  /** Speaks for names below its entry even where that is a platform whose names belong to many. */
  overPlatforms: boolean;
}

export class HostTable {
  readonly #packed = new Map<string, number>();
  /** Hosts below which names belong to many, platforms and dynamic DNS: the rank that such names get, or 0. */
  readonly #platforms = new Map<string, number>();
  readonly #ranks: readonly HostRank[];

  /** `ranks[n - 1]` says what rank n may do. */
  constructor(ranks: readonly HostRank[]) {
    this.#ranks = ranks;
  }

  /** Ranks come in rising order: the first one stays. */
  add(name: string, by: Reach, rank: number): void {
    const packed = this.#packed.get(name) ?? 0;
    if (unpack(packed, by) === 0) this.#packed.set(name, packed | (rank << reach[by]));
  }

  /** Names below belong to many: what is said of the host is not said of them, they get `rank` instead, if not 0. */
  addPlatform(name: string, rank: number): void {
    this.#platforms.set(name, this.#platforms.get(name) || rank);
  }

  /** The strongest rank for a text that is no host, such as a hash. */
  exact(text: string): number {
    return unpack(this.#packed.get(text) ?? 0, 'exact');
  }

  /** The strongest rank for a host, or 0; `allowed` leaves ranks out. */
  find(name: string, allowed: (rank: number) => boolean = any): number {
    let best = 0;
    const packed = this.#packed.get(name) ?? 0;
    if (packed !== 0) for (const by of ways) best = stronger(best, unpack(packed, by), allowed);
    if (name.startsWith('www.')) best = stronger(best, this.exact(name.slice(4)), allowed);
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const parent = name.slice(dot + 1);
      const held = this.#packed.get(parent) ?? 0;
      if (held === 0) continue;
      const platform = this.#platforms.get(parent);
      if (platform !== undefined) best = stronger(best, platform, allowed);
      const below = unpack(held, 'below');
      if (
        below > 0 &&
        (this.#ranks[below - 1]!.overPlatforms || (platform === undefined && owns(parent, name)))
      )
        best = stronger(best, below, allowed);
      const registrable = unpack(held, 'registrable');
      if (registrable > 0 && platform === undefined && parent === registrableDomain(name))
        best = stronger(best, registrable, allowed);
    }
    return best;
  }
}

/** Whether a name below `parent` belongs to the same people. */
function owns(parent: string, name: string): boolean {
  return parent.length >= (registrableDomain(name)?.length ?? Infinity);
}

/** The smaller one of those above 0, or 0. */
export function stronger(a: number, b: number, allowed: (rank: number) => boolean = any): number {
  if (b === 0 || (a > 0 && a <= b)) return a;
  return allowed(b) ? b : a;
}

function any(): boolean {
  return true;
}

function unpack(packed: number, by: Reach): number {
  return (packed >>> reach[by]) & mostRanks;
}

/** Private suffixes such as `github.io` count: what lies below belongs to different people. */
function registrableDomain(name: string): string | null {
  return parse(name, { allowPrivateDomains: true, validateHostname: false }).domain;
}
