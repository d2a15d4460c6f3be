/** The word of an analyst, which goes before sources and lists until it ends. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/form-field.tsx';
import { dayWords } from '../text/time-words.ts';
import type { useFeedback } from './use-feedback.ts';

type Use = ReturnType<typeof useFeedback>;

const choices = [
  { value: 'malicious', label: 'Malicious' },
  { value: 'benign', label: 'Benign' },
  { value: 'false_positive', label: 'False positive' },
];

export function VerdictForm({
  said,
  busy,
  say,
}: {
  said: NonNullable<Use['data']>;
  busy: boolean;
  say: Use['say'];
}) {
  const [verdict, setVerdict] = useState('malicious');
  const [risk, setRisk] = useState('');
  const [days, setDays] = useState('90');
  const [note, setNote] = useState('');
  const stands = said.verdict;
  const set = async () => {
    const body = {
      verdict,
      expires_in_days: Number(days),
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(verdict === 'malicious' && risk !== '' && { risk: Number(risk) }),
    };
    if (await say('POST', 'verdict', body)) setNote('');
  };
  return (
    <form
      aria-label="Verdict of an analyst"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      {stands && (
        <p className="flex flex-wrap items-center gap-2">
          The verdict of {stands.by} stands until {dayWords(stands.expires_at)}.
          <Button look="quiet" busy={busy} onClick={() => void say('DELETE', 'verdict')}>
            Withdraw it
          </Button>
        </p>
      )}
      <div className="grid grid-cols-3 gap-3">
        <SelectField
          label="Verdict"
          value={verdict}
          onChange={(event) => setVerdict(event.target.value)}
          choices={choices}
        />
        <TextField
          label="Risk"
          type="number"
          min={0}
          max={100}
          placeholder="as scored"
          disabled={verdict !== 'malicious'}
          value={risk}
          onChange={(event) => setRisk(event.target.value)}
        />
        <TextField
          label="Days"
          type="number"
          min={1}
          max={365}
          required
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
      <TextField
        label="Reason"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div>
        <Button type="submit" look="main" busy={busy}>
          Set the verdict
        </Button>
      </div>
    </form>
  );
}
