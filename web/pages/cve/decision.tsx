/** What to do by when: the deadline for exposed and other systems, and what is to be done. */
import type { CveRecordView } from '../../../src/contract/cve.ts';
import type { RemediationTimeline } from '../../../src/contract/risk.ts';
import { dayWords } from '../../text/time-words.ts';

const words: Record<RemediationTimeline, string> = {
  upgrade: 'With the next upgrade',
  '60_days': 'Within 60 days',
  '14_days': 'Within 14 days',
  '3_days': 'Within 3 days',
  '3_days_forensic': 'Within 3 days, and look for traces',
};
interface DeadlineProps {
  title: string;
  options: readonly RemediationTimeline[];
  /** What nobody has stated, in words, with its verb. */
  unknown: string;
}

const urgent: readonly RemediationTimeline[] = ['3_days', '3_days_forensic'];

export function Decision({ cve }: { cve: CveRecordView }) {
  const { exposed, not_exposed: hidden } = cve.risk.remediation;
  const facts = cve.risk.unknown.filter((fact) => fact !== 'cvss').map((fact) => fact.replaceAll('_', ' '));
  const unknown = `${facts.join(', ')} ${facts.length === 1 ? 'is' : 'are'}`;
  return (
    <section aria-label="Decision" className="card overflow-hidden">
      <div className="grid divide-line max-md:divide-y md:grid-cols-2 md:divide-x">
        <Deadline title="Reachable from the internet" options={exposed} unknown={unknown} />
        <Deadline title="Not reachable" options={hidden} unknown={unknown} />
      </div>
      {(cve.kev_required_action || cve.kev_due_date) && (
        <p className="border-t border-line bg-panel px-4 py-2.5">
          <bdi>{cve.kev_required_action}</bdi>
          {cve.kev_due_date && <span className="text-soft"> CISA’s date: {dayWords(cve.kev_due_date)}.</span>}
        </p>
      )}
      <p className="border-t border-line px-4 py-1.5 text-xs text-soft">
        Time to mend it by BOD 26-04{cve.ssvc ? `; CISA says: ${ssvcWords(cve.ssvc)}` : ''}
      </p>
    </section>
  );
}

/** Where facts are not known several answers are possible: the strictest stands first. */
function Deadline({ title, options, unknown }: DeadlineProps) {
  const [strictest, ...others] = options.toReversed();
  return (
    <div className="px-4 py-3">
      <h2 className="text-xs font-medium text-soft">{title}</h2>
      <p className={`mt-0.5 font-semibold ${urgent.includes(strictest!) ? 'text-critical' : ''}`}>
        {words[strictest!]}
      </p>
      {others.length > 0 && (
        <p className="text-xs text-soft">
          {words[others.at(-1)!]} may do: {unknown} not known.
        </p>
      )}
    </div>
  );
}

function ssvcWords({
  exploitation,
  automatable,
  technical_impact: impact,
}: NonNullable<CveRecordView['ssvc']>): string {
  return [
    exploitation && `exploitation ${exploitation}`,
    automatable !== null && (automatable ? 'automatable' : 'not automatable'),
    impact && `${impact} technical impact`,
  ]
    .filter(Boolean)
    .join(', ');
}
