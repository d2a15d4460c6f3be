/** Every endpoint, in the order of the documentation. */
import { addAllowListEntryEndpoint } from './allow-lists/add-entry.ts';
import { checkAllowListsEndpoint } from './allow-lists/check-allow-lists.ts';
import { listAllowListsEndpoint } from './allow-lists/list-allow-lists.ts';
import { listAllowListEntriesEndpoint } from './allow-lists/list-entries.ts';
import { removeAllowListEntryEndpoint } from './allow-lists/remove-entry.ts';
import { switchAllowListEndpoint } from './allow-lists/switch-allow-list.ts';
import { getArticleEndpoint } from './articles/get-article.ts';
import { getPictureEndpoint } from './articles/get-picture.ts';
import { listArticlesEndpoint } from './articles/list-articles.ts';
import { listAuditEndpoint } from './audit/list-audit.ts';
import { beginTotpEndpoint } from './auth/begin-totp.ts';
import { changePasswordEndpoint } from './auth/change-password.ts';
import { confirmTotpEndpoint } from './auth/confirm-totp.ts';
import { endSessionEndpoint } from './auth/end-session.ts';
import { listSessionsEndpoint } from './auth/list-sessions.ts';
import { removeTotpEndpoint } from './auth/remove-totp.ts';
import { setUpEndpoint } from './auth/set-up.ts';
import { showSessionEndpoint } from './auth/show-session.ts';
import { signInEndpoint } from './auth/sign-in.ts';
import { signOutEndpoint } from './auth/sign-out.ts';
import { signUpEndpoint } from './auth/sign-up.ts';
import { getCveEndpoint } from './cves/get-cve.ts';
import { listCvesEndpoint } from './cves/list-cves.ts';
import { getIndustryEndpoint } from './industries/get-industry.ts';
import { listIndustriesEndpoint } from './industries/list-industries.ts';
import { listIocsEndpoint } from './iocs/list-iocs.ts';
import { lookupEndpoint } from './iocs/lookup.ts';
import { searchIocsEndpoint } from './iocs/search-iocs.ts';
import { createKeyEndpoint } from './keys/create-key.ts';
import { getKeyEndpoint } from './keys/get-key.ts';
import { keyUsageEndpoint } from './keys/key-usage.ts';
import { listKeysEndpoint } from './keys/list-keys.ts';
import { revokeKeyEndpoint } from './keys/revoke-key.ts';
import { rotateKeyEndpoint } from './keys/rotate-key.ts';
import { getSourceEndpoint } from './sources/get-source.ts';
import { listSourcesEndpoint } from './sources/list-sources.ts';
import { putSourceEndpoint } from './sources/put-source.ts';
import { refreshSourcesEndpoint } from './sources/refresh-sources.ts';
import { removeSourceEndpoint } from './sources/remove-source.ts';
import { sourceEventsEndpoint } from './sources/source-events.ts';
import { switchSourceEndpoint } from './sources/switch-source.ts';
import { statisticsAliasEndpoint, statisticsEndpoint } from './statistics/show-statistics.ts';
import { healthz } from './system/healthz.ts';
import { openApiJson } from './system/openapi-json.ts';
import { readyz } from './system/readyz.ts';

export const endpoints = [
  listIocsEndpoint,
  searchIocsEndpoint,
  lookupEndpoint,
  statisticsEndpoint,
  statisticsAliasEndpoint,
  listArticlesEndpoint,
  getArticleEndpoint,
  getPictureEndpoint,
  listCvesEndpoint,
  getCveEndpoint,
  listIndustriesEndpoint,
  getIndustryEndpoint,
  listSourcesEndpoint,
  sourceEventsEndpoint,
  refreshSourcesEndpoint,
  getSourceEndpoint,
  putSourceEndpoint,
  switchSourceEndpoint,
  removeSourceEndpoint,
  listKeysEndpoint,
  createKeyEndpoint,
  getKeyEndpoint,
  revokeKeyEndpoint,
  keyUsageEndpoint,
  rotateKeyEndpoint,
  listAuditEndpoint,
  listAllowListsEndpoint,
  checkAllowListsEndpoint,
  listAllowListEntriesEndpoint,
  addAllowListEntryEndpoint,
  removeAllowListEntryEndpoint,
  switchAllowListEndpoint,
  signUpEndpoint,
  signInEndpoint,
  signOutEndpoint,
  showSessionEndpoint,
  listSessionsEndpoint,
  endSessionEndpoint,
  changePasswordEndpoint,
  beginTotpEndpoint,
  removeTotpEndpoint,
  confirmTotpEndpoint,
  setUpEndpoint,
  openApiJson,
  healthz,
  readyz,
];
