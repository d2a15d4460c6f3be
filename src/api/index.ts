/** Every endpoint, in the order of the documentation. */
import { beginExportCheckEndpoint } from './admin/begin-export-check.ts';
import { changeUserEndpoint } from './admin/change-user.ts';
import { createUserEndpoint } from './admin/create-user.ts';
import { getExportCheckEndpoint } from './admin/get-export-check.ts';
import { getScoringEndpoint } from './admin/get-scoring.ts';
import { getSettingsEndpoint } from './admin/get-settings.ts';
import { listUsersEndpoint } from './admin/list-users.ts';
import { previewScoringEndpoint } from './admin/preview-scoring.ts';
import { putOwnAssetsEndpoint } from './admin/put-own-assets.ts';
import { putScoringEndpoint } from './admin/put-scoring.ts';
import { putSourceKeyEndpoint } from './admin/put-source-key.ts';
import { removeSourceKeyEndpoint } from './admin/remove-source-key.ts';
import { resetPasswordEndpoint } from './admin/reset-password.ts';
import { overviewEndpoint } from './admin/show-overview.ts';
import { addAllowListEntryEndpoint } from './allow-lists/add-entry.ts';
import { checkAllowListsEndpoint } from './allow-lists/check-allow-lists.ts';
import { listAllowListsEndpoint } from './allow-lists/list-allow-lists.ts';
import { listAllowListEntriesEndpoint } from './allow-lists/list-entries.ts';
import { removeAllowListEntryEndpoint } from './allow-lists/remove-entry.ts';
import { switchAllowListEndpoint } from './allow-lists/switch-allow-list.ts';
import { countArticlesEndpoint } from './articles/count-articles.ts';
import { getArticleEndpoint } from './articles/get-article.ts';
import { getPictureEndpoint } from './articles/get-picture.ts';
import { listArticlesEndpoint } from './articles/list-articles.ts';
import { listAuditEndpoint } from './audit/list-audit.ts';
import { accountUsageEndpoint } from './auth/account-usage.ts';
import { beginTotpEndpoint } from './auth/begin-totp.ts';
import { changeAccountEndpoint } from './auth/change-account.ts';
import { changePasswordEndpoint } from './auth/change-password.ts';
import { confirmTotpEndpoint } from './auth/confirm-totp.ts';
import { deleteAccountEndpoint } from './auth/delete-account.ts';
import { endSessionEndpoint } from './auth/end-session.ts';
import { exportAccountEndpoint } from './auth/export-account.ts';
import { listSavedSearchesEndpoint } from './auth/list-saved-searches.ts';
import { listSessionsEndpoint } from './auth/list-sessions.ts';
import { removeSavedSearchEndpoint } from './auth/remove-saved-search.ts';
import { removeTotpEndpoint } from './auth/remove-totp.ts';
import { saveSearchEndpoint } from './auth/save-search.ts';
import { setUpEndpoint } from './auth/set-up.ts';
import { showSessionEndpoint } from './auth/show-session.ts';
import { showVisitorEndpoint } from './auth/show-visitor.ts';
import { signInEndpoint } from './auth/sign-in.ts';
import { signOutEndpoint } from './auth/sign-out.ts';
import { signUpEndpoint } from './auth/sign-up.ts';
import { getCveEndpoint } from './cves/get-cve.ts';
import { listCvesEndpoint } from './cves/list-cves.ts';
import { getFeedbackEndpoint } from './feedback/get-feedback.ts';
import { reportIocEndpoint } from './feedback/report-ioc.ts';
import { setVerdictEndpoint } from './feedback/set-verdict.ts';
import { withdrawReportEndpoint } from './feedback/withdraw-report.ts';
import { withdrawVerdictEndpoint } from './feedback/withdraw-verdict.ts';
import { getIndustryEndpoint } from './industries/get-industry.ts';
import { listIndustriesEndpoint } from './industries/list-industries.ts';
import { bulkLookupEndpoint } from './iocs/bulk-lookup.ts';
import { exportEndpoints } from './iocs/export-iocs.ts';
import { getIocEndpoint } from './iocs/get-ioc.ts';
import { iocFacetsEndpoint } from './iocs/ioc-facets.ts';
import { listIocsEndpoint } from './iocs/list-iocs.ts';
import { lookupEndpoint } from './iocs/lookup.ts';
import { searchIocsEndpoint } from './iocs/search-iocs.ts';
import { createKeyEndpoint } from './keys/create-key.ts';
import { getKeyEndpoint } from './keys/get-key.ts';
import { keyUsageEndpoint } from './keys/key-usage.ts';
import { listKeysEndpoint } from './keys/list-keys.ts';
import { revokeKeyEndpoint } from './keys/revoke-key.ts';
import { rotateKeyEndpoint } from './keys/rotate-key.ts';
import { mispFeedEventEndpoint } from './misp-feed/feed-event.ts';
import { mispFeedHashesEndpoint } from './misp-feed/feed-hashes.ts';
import { mispFeedManifestEndpoint } from './misp-feed/feed-manifest.ts';
import { getSourceEndpoint } from './sources/get-source.ts';
import { listSourcesEndpoint } from './sources/list-sources.ts';
import { putSourceEndpoint } from './sources/put-source.ts';
import { refreshSourcesEndpoint } from './sources/refresh-sources.ts';
import { removeSourceEndpoint } from './sources/remove-source.ts';
import { sourceEventsEndpoint } from './sources/source-events.ts';
import { sourceStatusEndpoint } from './sources/source-status.ts';
import { switchSourceEndpoint } from './sources/switch-source.ts';
import { statisticsAliasEndpoint, statisticsEndpoint } from './statistics/show-statistics.ts';
import { trendsEndpoint } from './statistics/show-trends.ts';
import { healthz } from './system/healthz.ts';
import { openApiJson } from './system/openapi-json.ts';
import { readyz } from './system/readyz.ts';
import { siteEndpoint } from './system/show-site.ts';

export const endpoints = [
  listIocsEndpoint,
  searchIocsEndpoint,
  lookupEndpoint,
  bulkLookupEndpoint,
  ...exportEndpoints,
  mispFeedManifestEndpoint,
  mispFeedHashesEndpoint,
  mispFeedEventEndpoint,
  statisticsEndpoint,
  statisticsAliasEndpoint,
  trendsEndpoint,
  iocFacetsEndpoint,
  getIocEndpoint,
  getFeedbackEndpoint,
  setVerdictEndpoint,
  withdrawVerdictEndpoint,
  reportIocEndpoint,
  withdrawReportEndpoint,
  listArticlesEndpoint,
  countArticlesEndpoint,
  getArticleEndpoint,
  getPictureEndpoint,
  listCvesEndpoint,
  getCveEndpoint,
  listIndustriesEndpoint,
  getIndustryEndpoint,
  listSourcesEndpoint,
  sourceStatusEndpoint,
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
  overviewEndpoint,
  listUsersEndpoint,
  createUserEndpoint,
  changeUserEndpoint,
  resetPasswordEndpoint,
  getSettingsEndpoint,
  getScoringEndpoint,
  putScoringEndpoint,
  previewScoringEndpoint,
  putOwnAssetsEndpoint,
  putSourceKeyEndpoint,
  removeSourceKeyEndpoint,
  getExportCheckEndpoint,
  beginExportCheckEndpoint,
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
  showVisitorEndpoint,
  listSessionsEndpoint,
  endSessionEndpoint,
  listSavedSearchesEndpoint,
  saveSearchEndpoint,
  removeSavedSearchEndpoint,
  changeAccountEndpoint,
  deleteAccountEndpoint,
  accountUsageEndpoint,
  exportAccountEndpoint,
  changePasswordEndpoint,
  beginTotpEndpoint,
  removeTotpEndpoint,
  confirmTotpEndpoint,
  setUpEndpoint,
  siteEndpoint,
  openApiJson,
  healthz,
  readyz,
];
