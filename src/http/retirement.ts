/** Tells a client that its key is on the way out: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594). */

/** When the key was replaced, and until when it is still taken; epoch milliseconds. */
export interface Rotated {
  at: number;
  until: number;
}

export function retirementHeaders(
  { at, until }: Rotated,
  header: (name: string, value: string) => void,
): void {
  header('deprecation', `@${Math.floor(at / 1000)}`);
  header('sunset', new Date(until).toUTCString());
}
