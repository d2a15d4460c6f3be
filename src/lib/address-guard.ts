/** Decides where a fetch may connect: the public internet, and what the operator allowed by name. */
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { hostList } from './host-list.ts';
import { isInternalAddress } from './internal-address.ts';
import { networkFailure } from './network-failure.ts';
import { hostOf, portOf } from './url-host.ts';

/** How names become addresses. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface AddressGuard {
  /** Throws `blocked_address` where the host of `url` is itself an internal address. */
  admitLiteral(url: URL): void;
  /** For a name that a proxy will resolve out of our sight: throws where it is internal by how it is written. */
  admitUnresolved(url: URL): void;
  /**
   * The `lookup` for the socket to `url`. The addresses it admits are the ones that are connected: there is no
   * second resolution between check and use in which a hostile DNS server could answer otherwise.
   */
  lookupFor(url: URL, resolve: Resolve): LookupFunction;
}

/** Names that by convention or by RFC 6761, 6762 and 8375 exist only inside; a name without a dot does too. */
const insideNames =
  /^[^.]*$|(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** `allowInternal` entries are read by `hostList`, which throws a RangeError for one that it can't read. */
export function addressGuard(allowInternal: readonly string[] = []): AddressGuard {
  const allowed = hostList(allowInternal);

  function admitAddress(address: string, url: URL): void {
    const port = portOf(url);
    if (!isInternalAddress(address) || allowed(address, port) || allowed(hostOf(url), port)) return;
    throw blocked(hostOf(url) === address ? address : `${hostOf(url)} (${address})`, port);
  }

  function admitLiteral(url: URL): void {
    if (isIP(hostOf(url)) !== 0) admitAddress(hostOf(url), url);
  }

  return {
    admitLiteral,

    admitUnresolved(url) {
      admitLiteral(url);
      const host = hostOf(url).replace(/\.$/, '');
      if (isIP(host) === 0 && insideNames.test(host) && !allowed(host, portOf(url))) {
        throw blocked(host, portOf(url));
      }
    },

    lookupFor: (url, resolve) => (hostname, options, done) => {
      resolve(hostname).then(
        (addresses) => {
          try {
            for (const { address } of addresses) admitAddress(address, url);
          } catch (error) {
            return done(error as FetchError, '');
          }
          const [first] = addresses;
          if (!first) return done(networkFailure(Object.assign(new Error(), { code: 'ENOTFOUND' })), '');
          return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => done(error, ''),
      );
    },
  };
}

function blocked(host: string, port: number): FetchError {
  return new FetchError(
    'blocked_address',
    `${host} port ${port} is an internal address and sources must not reach it; ` +
      'if it is yours, add it to the allowed internal addresses in CONFIG_FILE',
  );
}
