/** The parameters of a page's address, read. */

export interface UrlWords {
  /** The value of one parameter, or the fallback. */
  get(name: string, fallback?: string): string;
  /** A comma list; empty where it is not there. */
  list(name: string): string[];
  has(name: string): boolean;
  /** All parameters as they stand. */
  all: Record<string, string>;
}

export function urlWords(all: Record<string, string>): UrlWords {
  return {
    all,
    get: (name, fallback = '') => all[name] ?? fallback,
    list: (name) => (all[name] ?? '').split(',').filter((word) => word !== ''),
    has: (name) => (all[name] ?? '') !== '',
  };
}
