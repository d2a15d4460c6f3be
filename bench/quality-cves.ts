/** Measures how well vulnerabilities are ranked before anybody has listed them as exploited. */
import { cveRiskScore } from '../src/domain/cves/cve-risk.ts';
import { sharedData } from '../tests/support/shared-data.ts';
import { goal } from './quality-goals.ts';

const decoder = new TextDecoder();

/**
 * The goal wants the scores of the day before a listing, which takes a history of EPSS. One day's scores, made after the
 * listings, only tell whether the ranking holds together.
 */
export function measureCves(): void {
  const what = 'exploited within 90 days, in the top 5 % the day before';
  goal(what, null, 0.6, 'one day of EPSS is here, and the catalogue ends a year before it');
  const listed = new Set(linesOf('vuln/kev_all_min.csv').map((line) => /^"?(CVE-[\d-]+)/.exec(line)?.[1]));
  const ranked = linesOf('vuln/epss_scores_sample.csv')
    .flatMap((line) => {
      const [cve, epss] = line.split(',');
      return cve?.startsWith('CVE-') ? [{ cve, risk: riskOf(Number(epss)), epss: Number(epss) }] : [];
    })
    .sort((a, b) => b.risk - a.risk || b.epss - a.epss);
  if (ranked.length === 0) return;
  const top = ranked.slice(0, Math.ceil(ranked.length / 20));
  const share = (rows: typeof ranked) => rows.filter(({ cve }) => listed.has(cve)).length / rows.length;
  const [best, all] = [top, ranked].map((rows) => (share(rows) * 100).toFixed(1));
  console.log(
    `\nvulnerabilities without their KEV part: of the top 5 % by score ${best} % are listed, of all ${ranked.length} ${all} %`,
  );
}

function riskOf(epss: number): number {
  return cveRiskScore({ cvss: null, epss, kev: null, ssvc: null, exploitKnown: false, articles: 0 });
}

function linesOf(path: string): string[] {
  const bytes = sharedData(path);
  return bytes ? decoder.decode(bytes).split('\n') : [];
}
