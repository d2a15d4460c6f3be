/** What the operator adds to the lists, or takes back from them. */
import { useState } from 'react';
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Form } from '../../parts/form.tsx';
import { SelectField, TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { useAction } from '../../use-action.ts';

interface Entry {
  id: number;
  value: string;
  effect: 'allow' | 'never';
  note: string | null;
  added_by: string;
  added_at: string;
}

const path = '/api/v1/allow-lists/entries';
const effects = [
  { value: 'allow', label: 'Allow: never an indicator' },
  { value: 'never', label: 'Never allow, whatever list holds it' },
];

export function AllowListEntries() {
  const { data, error } = useApi<{ data: Entry[] }>(`${path}?limit=1000`);
  const [value, setValue] = useState('');
  const [effect, setEffect] = useState('allow');
  const [note, setNote] = useState('');
  const reload = () => queries.invalidateQueries({ queryKey: [`${path}?limit=1000`] });
  const add = useAction(async () => {
    await api(path, { method: 'POST', body: { value, effect, ...(note !== '' && { note }) } });
    setValue('');
    setNote('');
    notify('Entry added; stored indicators are judged again');
    await reload();
  });
  const remove = useAction(async (entry: Entry) => {
    await api(`${path}/${entry.id}`, { method: 'DELETE' });
    const { value: was, effect: had, note: said } = entry;
    notify('Entry removed', {
      undo: () =>
        void api(path, { method: 'POST', body: { value: was, effect: had, note: said } }).then(reload),
    });
    await reload();
  });
  return (
    <Panel title="Your entries" lead="A domain stands for everything below it." flush>
      <div className="border-b border-line px-4 py-4 md:px-5">
        <Form label="Add an entry" onSend={() => void add.run()} error={add.rest('value')}>
          <div className="grid items-start gap-3 md:grid-cols-[2fr_1.5fr_1.5fr]">
            <TextField
              label="Value"
              value={value}
              onChange={(event) => setValue(event.target.value)}
              error={add.about('value')}
              placeholder="partner.example"
              required
              maxLength={2048}
              spellCheck={false}
            />
            <SelectField
              label="Effect"
              choices={effects}
              value={effect}
              onChange={(event) => setEffect(event.target.value)}
            />
            <TextField
              label="Note (optional)"
              value={note}
              onChange={(event) => setNote(event.target.value)}
              maxLength={500}
            />
          </div>
          <div>
            <Button type="submit" icon="plus" busy={add.busy} disabled={value.trim() === ''}>
              Add
            </Button>
          </div>
        </Form>
      </div>
      {(error ?? remove.error) && (
        <div className="p-4">
          <Failure error={(error ?? remove.error)!} />
        </div>
      )}
      {data && data.data.length > 0 && (
        <DataTable
          caption="Your entries, newest first"
          columns={[
            { id: 'value', head: 'Value', cell: (entry) => <bdi className="font-mono">{entry.value}</bdi> },
            {
              id: 'effect',
              head: 'Effect',
              cell: (entry) => (
                <Badge tone={entry.effect === 'allow' ? 'good' : 'high'}>
                  {entry.effect === 'allow' ? 'allowed' : 'never allowed'}
                </Badge>
              ),
            },
            { id: 'note', head: 'Note', cell: (entry) => <bdi>{entry.note}</bdi> },
            { id: 'by', head: 'By', cell: (entry) => <bdi>{entry.added_by}</bdi> },
            { id: 'at', head: 'Added', cell: (entry) => <TimeAgo at={entry.added_at} /> },
            {
              id: 'do',
              head: 'Actions',
              hideHead: true,
              cell: (entry) => (
                <Button
                  look="quiet"
                  aria-label={`Remove ${entry.value}`}
                  onClick={() => void remove.run(entry)}
                >
                  Remove
                </Button>
              ),
            },
          ]}
          rows={data.data}
          rowKey={({ id }) => String(id)}
        />
      )}
    </Panel>
  );
}
