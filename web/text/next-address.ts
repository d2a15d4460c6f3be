/** Where to go after signing in. */

/** A path of these pages, whatever stands in the address: never another site. */
export function nextAddress(next: string): string {
  if (!/^\/(?![/\\])/.test(next)) return '/';
  const { origin, pathname, search, hash } = new URL(next, 'https://here.invalid');
  const stays = origin === 'https://here.invalid' && !/^\/(?:sign-in|sign-up)\b/.test(pathname);
  return stays ? pathname.replace(/^\/+/, '/') + search + hash : '/';
}
