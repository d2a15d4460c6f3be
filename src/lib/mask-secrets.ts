/** Takes secrets out of addresses and messages before they reach a log, the store or a person. */

const mask = '***';

/** Names of query parameters that carry keys: `api_key`, `accessToken`, `X-Amz-Signature`; but not `keyword`. */
const keyLike = /(key|token|secret|auth|pass|password|pwd|sig|signature|credential|session|sessionid)$/i;

/** `url` as text, without user info, without values of key-like parameters and without the secrets named. */
export function maskUrl(url: URL, secrets: readonly string[] = []): string {
  const shown = new URL(url);
  if (shown.username !== '' || shown.password !== '') {
    shown.username = mask;
    shown.password = '';
  }
  for (const name of new Set(shown.searchParams.keys())) {
    if (keyLike.test(name)) shown.searchParams.set(name, mask);
  }
  return maskSecrets(shown.href, secrets);
}

/** `text` without any of `secrets`, as they are and as they look inside a URL. abuse.ch takes its key in the path. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    encodeURI(secret),
  ]);
  return [...new Set(spellings)]
    .filter((spelling) => spelling !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((masked, spelling) => masked.replaceAll(spelling, mask), text);
}
