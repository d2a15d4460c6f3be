/** What happened to a vulnerability, in order. */
import type { CveRecordView } from '../../../src/contract/cve.ts';
import { dayWords } from '../../text/time-words.ts';

export function Timeline({ cve }: { cve: CveRecordView }) {
  const exploits = cve.exploits.flatMap(({ published_at: at }) => at ?? []).sort();
  const events = [
    { at: cve.published_at, name: 'Published' },
    { at: exploits[0] ?? null, name: 'First public exploit' },
    { at: cve.kev_date_added, name: 'Taken into CISA KEV' },
    { at: cve.kev_due_date, name: 'Due at federal agencies' },
    { at: cve.modified_at, name: 'Last change here' },
  ]
    .filter((event): event is { at: string; name: string } => event.at !== null)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <section className="card px-4 py-3">
      <h2 className="mb-2 font-semibold">Timeline</h2>
      <ol className="border-s-2 border-line">
        {events.map(({ at, name }) => (
          <li key={name} className="relative ps-4 pb-2 last:pb-0">
            <span
              aria-hidden="true"
              className="absolute -start-[5px] top-1.5 size-2 rounded-full bg-accent-fill"
            />
            <span className="block">{name}</span>
            <time dateTime={at} className="text-xs text-soft">
              {dayWords(at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
