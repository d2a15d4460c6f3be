/** Every endpoint, in the order of the documentation. */
import { getArticleEndpoint } from './articles/get-article.ts';
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
import { listIocsEndpoint } from './iocs/list-iocs.ts';
import { lookupEndpoint } from './iocs/lookup.ts';
import { searchIocsEndpoint } from './iocs/search-iocs.ts';
import { createKeyEndpoint } from './keys/create-key.ts';
import { getKeyEndpoint } from './keys/get-key.ts';
import { keyUsageEndpoint } from './keys/key-usage.ts';
import { listKeysEndpoint } from './keys/list-keys.ts';
import { revokeKeyEndpoint } from './keys/revoke-key.ts';
import { rotateKeyEndpoint } from './keys/rotate-key.ts';
import { healthz } from './system/healthz.ts';
import { openApiJson } from './system/openapi-json.ts';
import { readyz } from './system/readyz.ts';

export const endpoints = [
  listIocsEndpoint,
  searchIocsEndpoint,
  lookupEndpoint,
  listArticlesEndpoint,
  getArticleEndpoint,
  listKeysEndpoint,
  createKeyEndpoint,
  getKeyEndpoint,
  revokeKeyEndpoint,
  keyUsageEndpoint,
  rotateKeyEndpoint,
  listAuditEndpoint,
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
