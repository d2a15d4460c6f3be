/** `GET /api/v1/cves/{cveId}`: everything that is known of one vulnerability, and the articles that name it. */
import { z } from 'zod';
import { cveAnswer } from '../../contract/cve.ts';
import { articlesLabelled } from '../../domain/articles/article-list.store.ts';
import { cveNumber } from '../../domain/cves/cve-number.ts';
import { countNews } from '../../domain/cves/cve-rank.store.ts';
import { readCve } from '../../domain/cves/cves.store.ts';
import { readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';
import { answerMeta } from '../answer-meta.ts';
import { showArticles } from '../articles/show-article.ts';
import { endpoint } from '../endpoint.ts';
import { cveRecordExample } from './cve-examples.ts';
import { showCveRecord } from './show-cve-record.ts';

const dayMs = 86_400_000;

export const getCveEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/cves/{cveId}',
  summary: 'Get one vulnerability',
  tag: 'Vulnerabilities',
  auth: 'key',
  scope: 'read:iocs',
  problems: ['not_found'],
  params: z.object({
    cveId: words({ max: 40, required: true }).describe('CVE id in any case, such as `CVE-2024-3094`.'),
  }),
  response: cveAnswer,
  example: cveRecordExample,
  async handler({ params: { cveId: asked }, caller, deps, now }) {
    const number = cveNumber(asked);
    if (number === null) {
      const message = 'is no CVE id such as CVE-2024-3094';
      throw problem('invalid_parameter', {
        message: `cveId: ${message}`,
        details: { parameter: 'cveId', message },
      });
    }
    const { read, dialect } = deps.store;
    const known = await readCve(read, asked);
    if (!known)
      throw unknown(`There is no record of ${asked.toUpperCase()}; that does not mean that it is harmless.`);
    if (known.rejected)
      throw unknown(`${known.id} was rejected: it names no vulnerability, or the same as another id.`);
    const oldest = now.getTime() - caller.limits.article_lookback_days * dayMs;
    const clearance = readingClearance(caller);
    const rows = await deps.sources.within(await articlesLabelled(read, 'cve', known.id, oldest), clearance);
    const news = await countNews(read, dialect, [number], now.getTime());
    const articles = await showArticles(rows, [], 0, deps, clearance);
    return { meta: answerMeta(now), data: showCveRecord(known, news.get(number) ?? 0, articles) };
  },
});

function unknown(message: string) {
  return problem('not_found', { message });
}
