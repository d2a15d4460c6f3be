/** What every endpoint is made with: `endpoint({ …policy, handler })`. */
import type { Config } from '../config.ts';
import type { Store } from '../db/store.ts';
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

/** What the caller's tier may ask for. */
export type TierLimits = Config['file']['limits']['free'];

export const endpoint = routeFor<ApiDeps, TierLimits>();
