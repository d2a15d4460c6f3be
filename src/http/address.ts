/** The address of a request as it may be shown again: on the public base, without any key (standard §1, rule 5). */

export interface Address {
  /** Path and query, without `api_key`. */
  url(): string;
  /** Absolute, with some query parameters changed, or removed by null. */
  link(changes?: Record<string, string | number | null>): string;
}

/**
 * `target` is the request target as sent: a path, or by RFC 9112 §3.2.2 a whole URL, whose host is not believed. Nothing
 * is read before one of the two is asked for.
 */
export function address(target: string, publicUrl: string): Address {
  let read: ReturnType<typeof parts> | undefined;
  const own = () => {
    read ??= parts(target);
    return read;
  };
  return {
    url() {
      return join(own().path, own().query);
    },
    link(changes = {}) {
      const changed = new URLSearchParams(own().query);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) changed.delete(name);
        else changed.set(name, String(value));
      }
      return publicUrl.replace(/\/$/, '') + join(own().path, changed);
    },
  };
}

function parts(target: string): { path: string; query: URLSearchParams } {
  if (!target.startsWith('/')) {
    const url = URL.parse(target);
    return { path: url?.pathname ?? '/', query: withoutKey(url?.search ?? '') };
  }
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target, query: withoutKey('') };
  return { path: target.slice(0, mark), query: withoutKey(target.slice(mark)) };
}

function withoutKey(search: string): URLSearchParams {
  const query = new URLSearchParams(search);
  query.delete('api_key');
  return query;
}

function join(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
