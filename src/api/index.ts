/** Every endpoint, in the order of the documentation. */
import { getArticleEndpoint } from './articles/get-article.ts';
import { listArticlesEndpoint } from './articles/list-articles.ts';
import { listIocsEndpoint } from './iocs/list-iocs.ts';
import { lookupEndpoint } from './iocs/lookup.ts';
import { searchIocsEndpoint } from './iocs/search-iocs.ts';
import { healthz } from './system/healthz.ts';
import { openApiJson } from './system/openapi-json.ts';
import { readyz } from './system/readyz.ts';

export const endpoints = [
  listIocsEndpoint,
  searchIocsEndpoint,
  lookupEndpoint,
  listArticlesEndpoint,
  getArticleEndpoint,
  openApiJson,
  healthz,
  readyz,
];
