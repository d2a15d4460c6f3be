/** Everything that is known of one indicator: the page of a look-up and of an indicator show the same. */

import type { ReactNode } from 'react';
import type { Lookup } from '../../src/contract/lookup.ts';
import { useKeys } from '../keyboard.ts';
import { later } from '../parts/later.tsx';
import { Link } from '../parts/link.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { otherForm } from '../row-keys.ts';
import { kindWords } from '../text/ioc-words.ts';
import { valueParts } from '../text/value-parts.ts';
import { copyIndicator } from './copy-indicator.ts';
import { Evidence } from './evidence.tsx';
import { Hunt } from './hunt.tsx';
import { Reasons } from './reasons.tsx';
import { ValueParts } from './value-parts.tsx';
import { Verdict } from './verdict.tsx';

const CveFacts = later(() => import('./cve-facts.tsx').then((part) => part.CveFacts), 8);
const Decay = later(() => import('./decay.tsx').then((part) => part.Decay), 14);
const Feedback = later(() => import('./feedback.tsx').then((part) => part.Feedback), 6);
const Related = later(() => import('./related.tsx').then((part) => part.Related), 6);

/** `named`: the page's heading is the value. */
export function IndicatorPanel({ data, named = false }: { data: Lookup['data']; named?: boolean }) {
  useKeys({
    c: () => void copyIndicator(data.ioc_value, data.ioc_type),
    [otherForm]: () => void copyIndicator(data.ioc_value, data.ioc_type, true),
  });
  const { risk, cve, sources, related_articles: articles, mitre_techniques: techniques } = data;
  const scored = data.found ? risk : null;
  const parts = valueParts(data.ioc_value, data.ioc_type);
  const beside = Boolean(cve || scored) || techniques.length > 0 || parts.length > 0;
  return (
    <div className="flex flex-col gap-4">
      <Verdict data={data} named={named} />
      <div className={`grid items-start gap-4 ${beside ? 'lg:grid-cols-2' : ''}`}>
        <div className="flex min-w-0 flex-col gap-4 empty:hidden">
          {cve && (
            <Section title="The vulnerability">
              <CveFacts cve={cve} />
            </Section>
          )}
          {scored && (
            <Section title="Why this score">
              <Reasons risk={scored} />
            </Section>
          )}
          {techniques.length > 0 && (
            <Section title="Techniques">
              <ul className="flex flex-col gap-1">
                {techniques.map(({ id, name }) => (
                  <li key={id}>
                    <Link
                      to="/"
                      search={{ technique: id }}
                      className="link inline-flex min-h-7 items-center gap-2"
                    >
                      <span className="font-mono text-[0.8125rem]">{id}</span> {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {parts.length > 0 && (
            <Section title={`Parts of this ${kindWords(data.ioc_type)}`}>
              <ValueParts parts={parts} />
            </Section>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Section title="Hunt for it">
            <Hunt data={data} />
          </Section>
          {scored && <DecaySection risk={scored} />}
        </div>
      </div>
      {sources.length > 0 && (
        <Section
          title={sources.length === 1 ? 'What the source reports' : `What ${sources.length} reports say`}
          flush
        >
          <Evidence reports={sources} />
        </Section>
      )}
      {articles.length > 0 && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Section title="Articles that name it">
            <ul className="flex flex-col divide-y divide-line">
              {articles.map(({ id, title, published_at: at }) => (
                <li key={id} className="flex items-baseline justify-between gap-4 py-1.5">
                  <Link to={`/item/${id}`} className="link min-w-0">
                    {title}
                  </Link>
                  <span className="shrink-0 text-xs text-soft">
                    <TimeAgo at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          <Section title="Also in these articles">
            <Related value={data.ioc_value} type={data.ioc_type} />
          </Section>
        </div>
      )}
      {data.found && (
        <Section title="What people here say">
          <Feedback data={data} />
        </Section>
      )}
    </div>
  );
}

function DecaySection({ risk }: { risk: NonNullable<Lookup['data']['risk']> }) {
  if (risk.score === null || risk.decay.half_life_days === null || risk.score < 30) return null;
  return (
    <Section title="Decay">
      <Decay risk={risk} />
    </Section>
  );
}

function Section({
  title,
  flush = false,
  children,
}: {
  title: string;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="card min-w-0">
      <h2 className="px-4 pt-3 text-[0.9375rem] font-semibold md:px-5 md:pt-4">{title}</h2>
      <div className={flush ? 'pt-3' : 'px-4 pt-2 pb-4 md:px-5 md:pb-5'}>{children}</div>
    </section>
  );
}
