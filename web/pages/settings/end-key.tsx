/** Ways for a key to end: in favour of another one, or at once. */
import { useState } from 'react';
import type { ApiKeyShown } from '../../../src/contract/key.ts';
import { api, queries } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { SelectField, TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { useAction } from '../../use-action.ts';
import type { KeySecret } from './shown-key.tsx';

const graces = [
  { value: '0', label: 'At once' },
  { value: '1', label: 'In an hour' },
  { value: '24', label: 'In a day' },
  { value: '168', label: 'In a week' },
];

interface RotateProps {
  apiKey: ApiKeyShown;
  close: () => void;
  made: (secret: KeySecret) => void;
}

export function RotateKey({ apiKey, close, made }: RotateProps) {
  const [hours, setHours] = useState('24');
  const rotate = useAction(async () => {
    const { data } = await api<{ data: { name: string; key: string } }>(`/api/v1/keys/${apiKey.id}/rotate`, {
      method: 'POST',
      body: { grace_hours: Number(hours) },
    });
    made(data);
  });
  return (
    <Dialog title={`Rotate “${apiKey.name}”`} open onClose={close}>
      <Form label="Rotate the key" onSend={() => void rotate.run()} error={rotate.error}>
        <p>A new key of the same name and limits takes its place. The old one ends:</p>
        <SelectField
          label="The old key ends"
          choices={graces}
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
        <div>
          <Button look="main" type="submit" busy={rotate.busy}>
            Rotate
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

export function RevokeKey({ apiKey, close }: { apiKey: ApiKeyShown; close: () => void }) {
  const [reason, setReason] = useState('');
  const revoke = useAction(async () => {
    const body = reason === '' ? undefined : { reason };
    await api(`/api/v1/keys/${apiKey.id}`, { method: 'DELETE', body });
    await queries.invalidateQueries({ queryKey: ['/api/v1/keys'] });
    close();
    notify(`Revoked “${apiKey.name}”`);
  });
  return (
    <Dialog title={`Revoke “${apiKey.name}”`} open onClose={close}>
      <Form label="Revoke the key" onSend={() => void revoke.run()} error={revoke.error}>
        <p>It is refused from now on, for good. Programs that use it stop.</p>
        <TextField
          label="Reason (optional)"
          hint="Stands beside the key."
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={200}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="danger" type="submit" busy={revoke.busy}>
            Revoke for good
          </Button>
          <Button look="quiet" onClick={close}>
            Keep it
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
