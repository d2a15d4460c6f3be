/** What an endpoint of TAXII is, and the routes that it makes: one for each address at which it is found. */
import type { Store } from '../db/store.ts';
import type { TierLimits } from '../domain/keys/tiers.ts';
import type { Text } from '../http/answer.ts';
import { problem } from '../http/problem.ts';
import type { Asked, Policy, Route } from '../http/route.ts';
import type { Soon } from '../lib/soon.ts';
import { type Door, doors } from './doors.ts';
import { admitsTaxii, taxiiType } from './media-type.ts';
import type { PublishedObjects } from './published-objects.ts';
import { readScope } from './show-collection.ts';
import type { SignedNext } from './signed-next.ts';

export interface TaxiiDeps {
  store: Store;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
  published: PublishedObjects;
  /** Where pages go on. */
  next: SignedNext;
}

export interface TaxiiCall extends Asked<TaxiiDeps, TierLimits> {
  door: Door;
  /** Nobody reads or writes here without saying who they are. */
  caller: NonNullable<Asked<TaxiiDeps, TierLimits>['caller']>;
  /** Parts of the path by name. */
  path: Readonly<Record<string, string>>;
}

export interface TaxiiEndpoint
  extends Pick<Policy, 'method' | 'path' | 'summary' | 'cost' | 'takes' | 'bodyLimit'> {
  /** What its path begins at. */
  at: 'discovery' | 'root';
  /** Null where the endpoint looks at the rights to its collection itself; those to read unless told. */
  scope?: null;
  /** Only where the standard is kept to the letter. */
  strictOnly?: true;
  answer(call: TaxiiCall): Soon<Text>;
}

export function taxiiRoutes(endpoints: readonly TaxiiEndpoint[]): Route<TaxiiDeps, TierLimits>[] {
  return doors.flatMap((door) =>
    endpoints
      .filter(({ strictOnly }) => door.strict || !strictOnly)
      .flatMap((endpoint) => {
        const bases = endpoint.at === 'discovery' ? [door.discovery] : door.roots;
        return bases
          .map((base) => base + endpoint.path)
          .filter((path) => endpoint.at === 'discovery' || path !== door.discovery)
          .map((path) => route(endpoint, door, path));
      }),
  );
}

function route(
  { at: _at, strictOnly: _strictOnly, answer, scope, ...policy }: TaxiiEndpoint,
  door: Door,
  path: string,
): Route<TaxiiDeps, TierLimits> {
  return {
    ...policy,
    path,
    tag: 'TAXII',
    auth: 'key',
    basic: true,
    tier: 'pro',
    ...(scope !== null && { scope: readScope }),
    media: [taxiiType],
    run(asked) {
      if (!admitsTaxii(asked.headers.accept)) throw problem('not_acceptable');
      const parts = Object.entries(asked.params).map(([name, values]) => [name, values?.[0] ?? '']);
      return answer({ ...asked, caller: asked.caller!, door, path: Object.fromEntries(parts) });
    },
  };
}
