/** `/pricing`: what the tiers of this server may do, by its own settings. */
import type { Site } from '../../src/contract/site.ts';
import { Failure } from '../parts/failure.tsx';
import { Markdown } from '../parts/markdown.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSite } from '../site.ts';
import { count } from '../text/count-words.ts';

type Figures = Site['tiers']['free'];

const rows: [name: string, show: (figures: Figures) => string][] = [
  ['API keys', ({ api_keys }) => count(api_keys)],
  ['Requests a minute, per key', ({ requests_per_minute }) => count(requests_per_minute)],
  ['Requests a day, per key', ({ requests_per_day }) => count(requests_per_day)],
  ['Results of one request', ({ results_per_request }) => count(results_per_request)],
  ['Indicators back to', ({ ioc_lookback_days }) => days(ioc_lookback_days)],
  ['Articles back to', ({ article_lookback_days }) => days(article_lookback_days)],
  ['JSON and CSV of indicators', () => 'yes'],
  ['Plain text and NDJSON', yes('read:articles:export')],
  ['STIX 2.1 and TAXII 2.1', yes('read:stix')],
  ['MISP', yes('read:misp')],
  ['CEF and syslog', yes('read:cef')],
  ['OpenIOC and Sigma', yes('read:openioc')],
];

function yes(scope: string) {
  return ({ scopes }: Figures) => (scopes.includes(scope) ? 'yes' : '–');
}

function days(number: number): string {
  return number === 1 ? '1 day' : `${count(number)} days`;
}

export function Page() {
  const { site, error, retry } = useSite();
  return (
    <>
      <PageHead title="Tiers" windowTitle="Pricing" lead="What each tier of this server may do." />
      {error ? (
        <Failure error={error} retry={retry} />
      ) : !site ? (
        <Skeleton rows={8} height={2} />
      ) : (
        <>
          <div className="card mb-6 max-w-3xl overflow-x-auto">
            <table className="w-full">
              <caption className="sr-only">Limits of the tiers</caption>
              <thead>
                <tr className="border-b border-line text-base">
                  <td className="px-4 py-3" />
                  <th scope="col" className="px-4 py-3 text-start font-semibold">
                    Free
                  </th>
                  <th scope="col" className="bg-accent-soft px-4 py-3 text-start font-semibold text-accent">
                    Pro
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, show]) => (
                  <tr key={name} className="border-b border-line last:border-b-0">
                    <th scope="row" className="px-4 py-2 text-start font-normal text-soft">
                      {name}
                    </th>
                    <td className="px-4 py-2 whitespace-nowrap tabular-nums">{show(site.tiers.free)}</td>
                    <td className="bg-accent-soft/40 px-4 py-2 font-medium whitespace-nowrap tabular-nums">
                      {show(site.tiers.pro)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Markdown source={site.pages.pricing ?? defaultText(site)} />
        </>
      )}
    </>
  );
}

function defaultText({ default_tier }: Site): string {
  return `This server takes no payment. New accounts begin with the tier **${default_tier === 'pro' ? 'Pro' : 'Free'}**; an administrator changes the tier of an account.`;
}
