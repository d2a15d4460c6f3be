import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { article } from '../../contract/article.ts';
import { articleCategories } from '../../contract/article-category.ts';
import { sectors } from '../../contract/sector.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const refused = async (query: string) => refusal(await app.get(`/api/v1/articles${query}`));

describe('illegal values', () => {
  test.each([
    ['category', ['spam', 'malware,x'], [...articleCategories]],
    ['severity', ['urgent', '9'], ['critical', 'high', 'medium', 'low']],
    ['industry', ['banks'], [...sectors, 'finance']],
    ['industry_tags', ['banks'], [...sectors, 'technology']],
    ['time_field', ['created_at'], ['published_at', 'modified_at', 'fetched_at']],
    [
      'sort',
      ['date', 'published:up', 'severity:desc,published:asc'],
      ['published:desc', 'severity:asc', 'modified'],
    ],
    ['expand', ['hosts', 'mitre;iocs'], ['mitre', 'iocs', 'cves', 'threat_actors']],
    ['fields', ['id,nothing', 'password'], Object.keys(article.shape)],
    ['format', ['xml', 'txt'], ['json', 'ndjson', 'csv']],
    ['has_iocs', ['yes', '2'], ['true', 'false', '1', '0']],
    ['include_archived', ['on'], ['true', 'false']],
    ['include_total', ['y'], ['true', 'false']],
  ])('an illegal %s is 400 and names the legal ones', async (parameter, illegal, legal) => {
    for (const value of illegal) {
      const { status, code, details } = await refused(`?${parameter}=${value}`);
      expect([status, code, details?.parameter]).toEqual([400, 'invalid_parameter', parameter]);
      expect(details?.valid_values).toEqual(expect.arrayContaining(legal));
    }
  });

  test.each([
    ['limit', ['0', '-5', '2.5', 'x']],
    ['offset', ['-1', 'x']],
    ['min_severity', ['-1', '10.1', 'high', '1e1', 'NaN']],
    ['max_severity', ['11', '0x1']],
    ['since', ['last week', '2026-02-30']],
    ['until', ['x']],
    ['modified_since', ['1700000000']],
    ['cursor', ['x', 'W10', '%2B']],
    ['q', ['x'.repeat(501), 'a%00']],
    ['cve_text_search', ['C'.repeat(41)]],
    ['threat_actor', ['x'.repeat(201), Array.from({ length: 51 }, (_, at) => at).join()]],
    ['mitre_technique', ['x'.repeat(201)]],
    ['source', ['x'.repeat(201)]],
    ['source_name', ['x'.repeat(201)]],
  ] as [string, string[]][])('an illegal %s is 400 and named', async (parameter, illegal) => {
    for (const value of illegal)
      expect(await refused(`?${parameter}=${value}`), value).toMatchObject({
        status: 400,
        code: 'invalid_parameter',
        details: { parameter },
      });
  });
});
