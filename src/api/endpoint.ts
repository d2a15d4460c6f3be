/** What every endpoint is made with: `endpoint({ …policy, handler })`. */
import type { ExportCheckState } from '../contract/export-check.ts';
import type { SitePage } from '../contract/site.ts';
import type { Tier } from '../contract/tier.ts';
import type { Database, Store } from '../db/store.ts';
import type { TierLimits } from '../domain/keys/tiers.ts';
import type { ScoringInUse } from '../domain/settings/scoring-in-use.ts';
import type { SourceNames } from '../domain/sources/source-names.ts';
import type { SourceWatch } from '../domain/sources/source-watch.ts';
import type { PasswordGuard } from '../domain/users/password-guard.ts';
import type { Sessions } from '../domain/users/sessions.ts';
import type { KeptAnswers } from '../http/kept-answers.ts';
import { routeFor } from '../http/route.ts';
import type { Picture } from '../lib/pictures.ts';
import type { OperatorSettings } from './admin/operator-settings.ts';

interface SystemFacts {
  version: string;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Room on the disk of the data folder; null where that can't be seen. */
  disk(): Promise<{ free_bytes: number; total_bytes: number } | null>;
}

export interface ApiDeps {
  store: Store;
  sources: SourceNames;
  /** Look-ups that may be asked again. */
  lookups: KeptAnswers;
  /** How look-ups are scored. */
  scoring: ScoringInUse;
  /** What happens to the sources just now. */
  sourceWatch: SourceWatch;
  /** The program itself and the machine that it runs on. */
  system: SystemFacts;
  /** Texts of the operator's own, in place of the pages' defaults. */
  pages: { [Page in SitePage]?: string | undefined };
  /** What operators set in file and store. */
  settings: OperatorSettings;
  /** Renders the newest rows in every format and checks what comes out; one such check runs at a time. */
  exportCheck: {
    readonly state: ExportCheckState;
    /** Goes on in the background; nothing happens where one runs. */
    begin(): void;
  };
  /** The picture at an address that a source gave us, or null. */
  picture(url: string): Promise<Picture | null>;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
  /** Numbers of RFC 5424: facility, and the enterprise number behind `ioc@`. */
  syslog: { facility: number; enterprise: number };
  /** Where accounts and sessions are read: never a replica, which may lag behind. */
  accounts: Database;
  sessions: Sessions;
  guard: PasswordGuard;
  /** How accounts are made on the web. */
  signUp: { open: boolean; tier: Tier };
  /** Whether people read without an account. */
  anonymousRead: boolean;
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
