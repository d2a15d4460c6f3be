/** Where members say that an indicator was seen here or is a false positive, and analysts what it is. */
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Lookup } from '../../src/contract/lookup.ts';
import { useVisitor } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Failure } from '../parts/failure.tsx';
import { TextField } from '../parts/form-field.tsx';
import { Link } from '../parts/link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { type Feedback as Said, useFeedback } from './use-feedback.ts';
import { VerdictForm } from './verdict-form.tsx';

const kinds = [
  { kind: 'seen_here', offer: 'Seen here', done: 'You said that it was seen here' },
  { kind: 'false_positive', offer: 'False positive', done: 'You reported a false positive' },
] as const;

export function Feedback({ data }: { data: Lookup['data'] }) {
  const visitor = useVisitor();
  const { href } = useLocation();
  if (visitor === undefined) return <Skeleton rows={2} />;
  if (visitor.user === null)
    return (
      <p className="text-soft">
        <Link to="/sign-in" search={{ next: href }} className="link underline">
          Sign in
        </Link>{' '}
        to say that it was seen here, or that it is a false positive.
      </p>
    );
  return <OwnWord data={data} analyst={visitor.user.role !== 'member'} />;
}

function OwnWord({ data, analyst }: { data: Lookup['data']; analyst: boolean }) {
  const feedback = useFeedback(data.id, data.risk?.score ?? null);
  const { data: said, error, missing, busy, refused, say } = feedback;
  const [note, setNote] = useState('');
  if (missing)
    return (
      <p className="text-soft">The reports are about what surrounds it; there is no record of itself.</p>
    );
  if (error) return <Failure error={error} retry={() => void feedback.refetch()} />;
  if (!said) return <Skeleton rows={3} />;
  const own = (kind: string) => said.reports.find((report) => report.own && report.kind === kind);
  const report = async (kind: string) => {
    if (await say('POST', 'reports', { kind, ...(note.trim() !== '' && { note: note.trim() }) })) setNote('');
  };
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
      <div className="flex flex-col gap-3">
        <TextField
          label="Note"
          hint="Why; shown to colleagues."
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          {kinds.map(({ kind, offer }) =>
            own(kind) ? null : (
              <Button key={kind} busy={busy} onClick={() => void report(kind)}>
                {offer}
              </Button>
            ),
          )}
        </div>
        {kinds.map(({ kind, done }) =>
          own(kind) ? (
            <p key={kind} className="flex flex-wrap items-center gap-2">
              {done}
              <Button look="quiet" busy={busy} onClick={() => void say('DELETE', `reports/${kind}`)}>
                Take it back
              </Button>
            </p>
          ) : null,
        )}
        {refused && <Failure error={refused} />}
        <Others said={said} />
      </div>
      {analyst && <VerdictForm said={said} busy={busy} say={say} />}
    </div>
  );
}

function Others({ said }: { said: Said }) {
  const rows = [
    ...said.verdicts.map((one) => ({
      key: `v${one.created_at}`,
      text: `${one.by}: ${verdictWords[one.verdict]}${one.stands ? '' : ' (ended)'}`,
      note: one.note,
      at: one.created_at,
    })),
    ...said.reports.map((one) => ({
      key: `r${one.by}${one.kind}`,
      text: `${one.by}: ${one.kind === 'seen_here' ? 'seen here' : `false positive${one.counts ? '' : ' (does not count)'}`}`,
      note: one.note,
      at: one.created_at,
    })),
  ];
  if (rows.length === 0) return <p className="text-soft">Nobody here has said anything about it yet.</p>;
  return (
    <ul aria-label="What people said" className="flex flex-col gap-1.5">
      {rows.slice(0, 20).map(({ key, text, note, at }) => (
        <li key={key}>
          {text}{' '}
          <span className="text-xs text-soft">
            <TimeAgo at={at} />
          </span>
          {note && <span className="block text-soft">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

const verdictWords = {
  malicious: 'malicious',
  benign: 'benign',
  false_positive: 'false positive',
} as const;
