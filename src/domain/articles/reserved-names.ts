/** Names set aside for examples (RFC 2606 and RFC 6761); their top-level relatives have no public suffix anyway. */

const names = new Set(['example.com', 'example.net', 'example.org', 'example.edu']);

/** Whether a canonical host name is one of them or lies below one. */
export function reservedName(host: string): boolean {
  const parts = host.split('.');
  return names.has(parts.slice(-2).join('.'));
}
