/** The verdict on an indicator: what is asked first, in one glance. */
import type { ReactNode } from 'react';
import type { Lookup } from '../../src/contract/lookup.ts';
import { Badge, type Tone } from '../parts/badge.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { TagList } from '../parts/tag-list.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { usePreference } from '../preferences.ts';
import { counted } from '../text/count-words.ts';
import { defang } from '../text/defang.ts';
import { confidenceWords, kindWords, stateWords, threatWords } from '../text/ioc-words.ts';
import { dayWords } from '../text/time-words.ts';

type Data = Lookup['data'];

const mostTags = 8;

const stateTones: Record<string, Tone> = {
  active: 'plain',
  benign: 'good',
  false_positive: 'good',
  sinkhole: 'accent',
};

export function Verdict({ data, named }: { data: Data; named: boolean }) {
  const { found, risk, state } = data;
  const words = stateWords[state]!;
  return (
    <section aria-label="Verdict" className="card p-4 md:p-5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        {!named && <Value value={data.ioc_value} type={data.ioc_type} />}
        <span className="flex flex-wrap items-center gap-1.5 pt-0.5">
          <Badge>{kindWords(data.ioc_type)}</Badge>
          {found && state !== 'active' && (
            <Badge tone={stateTones[state] ?? 'plain'} title={words.means}>
              {words.word}
            </Badge>
          )}
          <TagList tags={data.tags} most={mostTags} />
        </span>
      </div>
      {found && risk ? (
        <>
          <div className="mt-4 flex flex-wrap items-center gap-x-10 gap-y-4">
            <RiskMeter score={risk.score} level={risk.level} large />
            <dl className="flex flex-wrap gap-x-8 gap-y-3">
              <Fact name="Confidence">{data.confidence ? confidenceWords(data.confidence) : 'Unknown'}</Fact>
              {(data.threat_type || data.malware_family) && (
                <Fact name="Reported as">
                  {[data.threat_type && threatWords(data.threat_type), data.malware_family]
                    .filter(Boolean)
                    .join(', ')}
                </Fact>
              )}
              <Fact name="Reported by">
                {counted(data.reporting_sources, 'source')}
                {data.total_occurrences > data.reporting_sources &&
                  `, ${counted(data.total_occurrences, 'time')}`}
              </Fact>
              <Fact name="First seen">
                <TimeAgo at={data.first_seen} />
              </Fact>
              <Fact name="Last seen">
                <TimeAgo at={data.last_seen} />
              </Fact>
              <Outlook risk={risk} />
            </dl>
          </div>
          {state !== 'active' && <p className="mt-3 text-soft">{words.means}</p>}
        </>
      ) : (
        <Unknown data={data} />
      )}
    </section>
  );
}

function Value({ value, type }: { value: string; type: string }) {
  const defangs = usePreference('defang') === 'on';
  const safe = defang(value, type);
  const plain = { text: value, label: `1 ${type}` };
  const defanged = { text: safe, label: `1 ${type}, defanged` };
  return (
    <p className="flex min-w-0 items-start gap-1">
      <bdi className="font-mono text-lg/6 font-medium break-all">{defangs ? safe : value}</bdi>
      <span className="max-md:-my-2.5">
        <CopyButton
          {...(defangs ? defanged : plain)}
          {...(safe !== value && { other: defangs ? plain : defanged })}
        />
      </span>
    </p>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

/** When the word for it changes, if nobody reports it again. */
function Outlook({ risk }: { risk: NonNullable<Data['risk']> }) {
  const { falls_below_60_at: high, falls_below_30_at: low } = risk.decay;
  const now = Date.parse(risk.computed_at);
  const coming = (at: string | null) => at !== null && Date.parse(at) > now;
  if (!coming(low) && !coming(high)) return null;
  return (
    <Fact name="If nobody reports it again">
      {coming(high) && `medium on ${dayWords(high!)}${coming(low) ? ', ' : ''}`}
      {coming(low) && `${coming(high) ? '' : 'turns '}low on ${dayWords(low!)}`}
    </Fact>
  );
}

function Unknown({ data }: { data: Data }) {
  return (
    <div className="mt-4 flex gap-3 rounded-md bg-hover p-3">
      <span className="pt-0.5 text-soft">
        <Icon name="info" />
      </span>
      <div>
        <p className="font-medium">
          {data.allow_list ? `On the allow-list “${data.allow_list}”` : 'No record'}
        </p>
        <p className="text-soft">
          {data.allow_list
            ? 'No source reports it, and the list says that it is harmless in general. One host behind it may still be misused.'
            : 'No source reports it. This does not mean that it is safe: hunt for it with the queries below, and look again when the sources have been updated.'}
        </p>
      </div>
    </div>
  );
}
