/** What every endpoint is made with: `endpoint({ …policy, handler })`. */
import type { OwnSource } from '../contract/own-source.ts';
import type { Tier } from '../contract/tier.ts';
import type { Database, Store } from '../db/store.ts';
import type { TierLimits } from '../domain/keys/tiers.ts';
import type { SourceNames } from '../domain/sources/source-names.ts';
import type { SourceWatch } from '../domain/sources/source-watch.ts';
import type { SourceFacts } from '../domain/sources/sources.store.ts';
import type { PasswordGuard } from '../domain/users/password-guard.ts';
import type { Sessions } from '../domain/users/sessions.ts';
import type { KeptAnswers } from '../http/kept-answers.ts';
import { routeFor } from '../http/route.ts';
import type { Picture } from '../lib/pictures.ts';

export interface ApiDeps {
  store: Store;
  sources: SourceNames;
  /** Look-ups that may be asked again. */
  lookups: KeptAnswers;
  /** What happens to the sources just now. */
  sourceWatch: SourceWatch;
  /** What the sources table holds of a source that an operator describes, with the settings applied. */
  ownSourceFacts(definition: OwnSource): SourceFacts;
  /** The picture at an address that a source gave us, or null. */
  picture(url: string): Promise<Picture | null>;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
  /** Where accounts and sessions are read: never a replica, which may lag behind. */
  accounts: Database;
  sessions: Sessions;
  guard: PasswordGuard;
  /** How accounts are made on the web. */
  signUp: { open: boolean; tier: Tier };
  /** The server's secret: pepper of keys, seal of second factors. */
  secret: Buffer;
  /** What each tier may ask for. */
  limits: Record<Tier, TierLimits>;
  /** After a change of a key or an account, by its id: the next request reads the store again. */
  forgetKeys(id: string): void;
  /** Stores what keys were used for up to now, so that the next look sees it. */
  saveUsage(): Promise<void>;
  /** The OpenAPI document of all endpoints. */
  openApi(): unknown;
}

export const endpoint = routeFor<ApiDeps, TierLimits>();
