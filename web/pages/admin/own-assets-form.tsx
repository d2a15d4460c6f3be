/** Own networks and domains: never condemned, never in a block list. */
import { useState } from 'react';
import type { OwnAssets } from '../../../src/contract/administration.ts';
import { api, queries, useApi } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Form } from '../../parts/form.tsx';
import { TextArea } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useAction } from '../../use-action.ts';
import { type AdminSettings, settingsPath } from './admin-settings.ts';

export function OwnAssetsForm() {
  const { data, error, refetch } = useApi<AdminSettings>(settingsPath);
  return (
    <Panel
      title="Own networks and domains"
      lead="Yours are never condemned, whatever a source says, and never leave in a block list."
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data ? (
        <Fields own={data.data.own} />
      ) : (
        <Skeleton rows={2} height={5} />
      )}
    </Panel>
  );
}

type Entries = OwnAssets['networks'];

const stored = (entries: Entries) =>
  entries
    .filter(({ from }) => from === 'store')
    .map(({ value }) => value)
    .join('\n');
const lines = (text: string) => text.split(/[\s,]+/).filter(Boolean);

function Fields({ own }: { own: OwnAssets }) {
  const [networks, setNetworks] = useState(() => stored(own.networks));
  const [domains, setDomains] = useState(() => stored(own.domains));
  const save = useAction(async () => {
    const body = { networks: lines(networks), domains: lines(domains) };
    await api(`${settingsPath}/own`, { method: 'PUT', body });
    notify('Own networks and domains stored');
    await queries.invalidateQueries({ queryKey: [settingsPath] });
  });
  return (
    <Form
      label="Own networks and domains"
      onSend={() => void save.run()}
      error={save.rest('networks', 'domains')}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <TextArea
          label="Networks"
          hint={hint(own.networks, 'Addresses and networks, one a line, such as 192.0.2.0/24.')}
          value={networks}
          onChange={(event) => setNetworks(event.target.value)}
          error={save.about('networks')}
          rows={5}
          spellCheck={false}
        />
        <TextArea
          label="Domains"
          hint={hint(own.domains, 'One a line; each with everything below it.')}
          value={domains}
          onChange={(event) => setDomains(event.target.value)}
          error={save.about('domains')}
          rows={5}
          spellCheck={false}
        />
      </div>
      <div>
        <Button type="submit" busy={save.busy}>
          Save
        </Button>
      </div>
    </Form>
  );
}

function hint(entries: Entries, words: string): string {
  const inFile = entries.filter(({ from }) => from === 'settings file').map(({ value }) => value);
  return inFile.length === 0 ? words : `${words} From the settings file: ${inFile.join(', ')}.`;
}
