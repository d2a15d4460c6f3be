/** Error codes of node:net, node:tls and node:http in words that tell an operator where to look. */
import { FetchError } from './fetch-error.ts';

const causes: readonly (readonly [code: RegExp, words: string])[] = [
  [
    /^(ENOTFOUND|EAI_NODATA)$/,
    'the name does not exist: check the address of this source and the DNS server',
  ],
  [/^EAI_/, 'the name could not be resolved now: check the DNS server'],
  [/^ECONNREFUSED$/, 'nothing listens there: check the address and port, or the source is down'],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, 'no way there: check routes, firewall and HTTPS_PROXY'],
  [/^(ECONNRESET|EPIPE)$/, 'the connection was cut before the answer was complete: it is tried again later'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate has expired: the source has to renew it'],
  [/^ERR_TLS_CERT_ALTNAME/, 'the certificate is for another name: check the address of this source'],
  [
    /CERT|SIGNATURE/,
    'the certificate is not trusted: behind an inspecting proxy, name its authority in NODE_EXTRA_CA_CERTS',
  ],
  [/^(ERR_SSL|EPROTO)/, 'no TLS connection: check that the address speaks https'],
  [/^HPE_/, 'the answer is not valid HTTP: check that the address speaks http'],
];

/** The `FetchError` for an error of a socket, of TLS or of the HTTP parser. */
export function networkFailure(error: unknown): FetchError {
  const code = codeOf(error);
  const words = causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'the connection failed';
  return new FetchError('network', `${words} (${code})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no error code';
}
