/** What administrators keep in the store, as the API answers it. */
import type { OwnAssets, SourceKeySlot } from '../../../src/contract/administration.ts';

export const settingsPath = '/api/v1/admin/settings';

export interface AdminSettings {
  data: { own: OwnAssets; source_keys: SourceKeySlot[] };
}
