/** The keys that sources want: what each unlocks, where to get it, set or not. */
import { useState } from 'react';
import type { SourceKeySlot } from '../../../src/contract/administration.ts';
import { api, queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { safeLink } from '../../text/safe-link.ts';
import { useAction } from '../../use-action.ts';
import { type AdminSettings, settingsPath } from './admin-settings.ts';

export function SourceKeys() {
  const { data, error, refetch } = useApi<AdminSettings>(settingsPath);
  return (
    <Panel
      title="Keys of sources"
      lead="Most are free. They are kept encrypted and never shown again; one in the settings file counts first."
      flush
    >
      {error ? (
        <div className="p-4">
          <Failure error={error} retry={() => void refetch()} />
        </div>
      ) : data ? (
        <ul>
          {data.data.source_keys.map((slot) => (
            <Slot key={slot.name} slot={slot} />
          ))}
        </ul>
      ) : (
        <div className="p-4">
          <Skeleton rows={4} height={2} />
        </div>
      )}
    </Panel>
  );
}

function Slot({ slot }: { slot: SourceKeySlot }) {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const path = `/api/v1/admin/source-keys/${encodeURIComponent(slot.name)}`;
  const changed = async (said: string) => {
    setOpen(false);
    setKey('');
    notify(said);
    await queries.invalidateQueries({ queryKey: [settingsPath] });
    await queries.invalidateQueries({ queryKey: ['/api/v1/sources'] });
  };
  const save = useAction(async () => {
    await api(path, { method: 'PUT', body: { key } });
    await changed(`Key of ${slot.name} stored`);
  });
  const remove = useAction(async () => {
    await api(path, { method: 'DELETE' });
    await changed(`Key of ${slot.name} removed`);
  });
  const home = safeLink(slot.get_from);
  const needed = slot.sources.some((source) => source.needed);
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0 md:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-2">
            <code className="font-medium">{slot.name}</code>
            {slot.set === null ? (
              <Badge tone={needed ? 'medium' : 'plain'}>{needed ? 'not set' : 'not set, optional'}</Badge>
            ) : (
              <Badge tone="good">{slot.set === 'store' ? 'set' : 'set in the settings file'}</Badge>
            )}
          </p>
          <p className="text-soft">
            {needed ? 'Unlocks ' : 'More of '}
            <bdi>{slot.sources.map(({ name }) => name).join(', ')}</bdi>
            {home && (
              <>
                {' · '}
                <a href={home} target="_blank" rel="noopener noreferrer nofollow" className="link underline">
                  Get one<span className="sr-only"> for {slot.name}</span>
                </a>
              </>
            )}
          </p>
        </div>
        {slot.set !== 'settings file' && (
          <div className="flex gap-1">
            {slot.set === 'store' && (
              <Button
                look="quiet"
                busy={remove.busy}
                aria-label={`Remove the key of ${slot.name}`}
                onClick={() => void remove.run()}
              >
                Remove
              </Button>
            )}
            {!open && (
              <Button
                aria-label={`${slot.set === null ? 'Set' : 'Replace'} the key of ${slot.name}`}
                onClick={() => setOpen(true)}
              >
                {slot.set === null ? 'Set' : 'Replace'}
              </Button>
            )}
          </div>
        )}
      </div>
      {remove.error && <Failure error={remove.error} />}
      {open && (
        <div className="mt-3 max-w-md">
          <Form label={`Key of ${slot.name}`} onSend={() => void save.run()} error={save.rest('key')}>
            <TextField
              label="Key"
              type="password"
              value={key}
              onChange={(event) => setKey(event.target.value)}
              error={save.about('key')}
              autoComplete="off"
              autoFocus
              required
              maxLength={500}
            />
            <div className="flex gap-2">
              <Button look="main" type="submit" busy={save.busy} disabled={key.trim() === ''}>
                Store
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                Cancel
              </Button>
            </div>
          </Form>
        </div>
      )}
    </li>
  );
}
