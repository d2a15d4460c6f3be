/** A source of one's own: the fields that every kind has, and the rest of its definition as JSON. */
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { SelectField, TextArea, TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { useAction } from '../../use-action.ts';

const kinds = [
  { value: 'rss', label: 'RSS, Atom or JSON feed of articles' },
  { value: 'txt', label: 'Plain list, one value a line' },
  { value: 'csv', label: 'CSV' },
  { value: 'json', label: 'JSON' },
  { value: 'stix', label: 'STIX 2.1 bundle' },
  { value: 'taxii', label: 'TAXII 2.1 collection' },
  { value: 'misp', label: 'MISP feed' },
  { value: 'otx', label: 'AlienVault OTX pulses' },
];

/** What a kind cannot do without, to begin from. */
const begins: Record<string, string> = {
  csv: '{\n  "columns": { "value": 1 }\n}',
  json: '{\n  "fields": { "value": "value" }\n}',
};

interface AddSourceProps {
  open: boolean;
  close: () => void;
  added: () => void;
}

export function AddSource({ open, close, added }: AddSourceProps) {
  const [kind, setKind] = useState('rss');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [more, setMore] = useState('');
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '');
  const extra = readMore(more);
  const add = useAction(async () => {
    const body = { ...(extra as object), id, kind, name, url };
    await api(`/api/v1/sources/${id}`, { method: 'PUT', body });
    notify(`${name} is added and will be read in a moment`);
    setName('');
    setUrl('');
    setMore('');
    added();
    close();
  });
  return (
    <Dialog title="Add a source" open={open} onClose={close} wide>
      <Form label="Add a source" onSend={() => void add.run()} error={add.rest('name', 'url')}>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField
            label="Name"
            hint={id === '' ? 'Its id is made from it.' : `Its id: ${id}`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={add.about('name')}
            required
            maxLength={80}
          />
          <SelectField
            label="Kind"
            choices={kinds}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value);
              if (more === '' || Object.values(begins).includes(more))
                setMore(begins[event.target.value] ?? '');
            }}
          />
        </div>
        <TextField
          label="Address"
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          error={add.about('url')}
          required
          maxLength={2048}
          spellCheck={false}
        />
        <TextArea
          label="More (JSON, optional)"
          hint="Such as every (minutes), confidence, tlp, tags, columns. The guide “Sources” lists them all."
          value={more}
          error={typeof extra === 'string' ? extra : undefined}
          onChange={(event) => setMore(event.target.value)}
          rows={6}
          spellCheck={false}
        />
        <div>
          <Button
            look="main"
            type="submit"
            busy={add.busy}
            disabled={id === '' || url === '' || typeof extra === 'string'}
          >
            Add the source
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The object, or why it is none. */
function readMore(text: string): object | string {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    return 'Must be a JSON object, such as {"every": 60}.';
  } catch (error) {
    return `Is no JSON: ${(error as Error).message}`;
  }
}
