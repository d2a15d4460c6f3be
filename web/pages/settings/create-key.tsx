/** A new key: what it is for, how long it lives, where it may be used from. */
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { SelectField, TextArea, TextField } from '../../parts/form-field.tsx';
import { useAction } from '../../use-action.ts';
import type { KeySecret } from './shown-key.tsx';

const lives = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: '', label: 'Never' },
];

interface CreateKeyProps {
  open: boolean;
  close: () => void;
  made: (secret: KeySecret) => void;
}

export function CreateKey({ open, close, made }: CreateKeyProps) {
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [networks, setNetworks] = useState('');
  const create = useAction(async () => {
    const allowed_ips = networks.split(/[\s,]+/).filter(Boolean);
    const body = {
      name,
      ...(days !== '' && { expires_in_days: Number(days) }),
      ...(allowed_ips.length > 0 && { allowed_ips }),
    };
    const { data } = await api<{ data: { name: string; key: string } }>('/api/v1/keys', {
      method: 'POST',
      body,
    });
    setName('');
    setNetworks('');
    made(data);
  });
  const aboutNetworks = Array.from({ length: 100 }, (_, at) => create.about(`allowed_ips.${at}`)).find(
    Boolean,
  );
  return (
    <Dialog title="New API key" open={open} onClose={close}>
      <Form
        label="New API key"
        onSend={() => void create.run()}
        error={aboutNetworks ? null : create.rest('name')}
      >
        <TextField
          label="Name"
          hint="What it is for, such as “SIEM” or “firewall in Bonn”."
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={create.about('name')}
          required
          maxLength={100}
        />
        <SelectField
          label="Expires"
          choices={lives}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <TextArea
          label="Allowed addresses (optional)"
          hint="Networks or addresses that it may be used from, one a line, such as 192.0.2.0/24. Empty: anywhere."
          value={networks}
          onChange={(event) => setNetworks(event.target.value)}
          error={aboutNetworks}
          rows={3}
        />
        <div>
          <Button look="main" type="submit" busy={create.busy} disabled={name.trim() === ''}>
            Create the key
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
