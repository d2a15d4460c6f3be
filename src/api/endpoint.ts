/** What every endpoint is made with: `endpoint({ …policy, handler })`. */
import type { Store } from '../db/store.ts';
import type { TierLimits } from '../domain/keys/tiers.ts';
import type { SourceNames } from '../domain/sources/source-names.ts';
import { routeFor } from '../http/route.ts';

export interface ApiDeps {
  store: Store;
  sources: SourceNames;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
  /** The OpenAPI document of all endpoints. */
  openApi(): unknown;
}

export const endpoint = routeFor<ApiDeps, TierLimits>();
