/** Names set aside for examples (RFC 2606 and RFC 6761); their top-level relatives have no public suffix anyway. */

const reserved = /(?:^|\.)example\.(?:com|net|org|edu)$/;

/** Whether a canonical host name is one of them or lies below one. */
export function reservedName(host: string): boolean {
  return reserved.test(host);
}
