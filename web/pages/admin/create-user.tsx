/** A user made by an administrator, with a password that is shown once. */
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { SelectField, TextField } from '../../parts/form-field.tsx';
import { useAction } from '../../use-action.ts';
import type { NewPassword } from './shown-password.tsx';

interface CreateUserProps {
  open: boolean;
  close: () => void;
  made: (fresh: NewPassword) => void;
}

export function CreateUser({ open, close, made }: CreateUserProps) {
  const [email, setEmail] = useState('');
  const [tier, setTier] = useState('');
  const [role, setRole] = useState('member');
  const create = useAction(async () => {
    const body = { email, role, ...(tier !== '' && { tier }) };
    const { password } = await api<{ password: string }>('/api/v1/admin/users', { method: 'POST', body });
    setEmail('');
    made({ email, password });
  });
  return (
    <Dialog title="New user" open={open} onClose={close}>
      <Form label="New user" onSend={() => void create.run()} error={create.rest('email')}>
        <TextField
          label="E-mail address"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={create.about('email')}
          autoComplete="off"
          required
          maxLength={255}
        />
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            label="Tier"
            value={tier}
            onChange={(event) => setTier(event.target.value)}
            choices={[
              { value: '', label: 'As for new accounts' },
              { value: 'free', label: 'Free' },
              { value: 'pro', label: 'Pro' },
            ]}
          />
          <SelectField
            label="Role"
            value={role}
            onChange={(event) => setRole(event.target.value)}
            choices={[
              { value: 'member', label: 'Member' },
              { value: 'moderator', label: 'Moderator' },
              { value: 'admin', label: 'Administrator' },
            ]}
          />
        </div>
        <div>
          <Button look="main" type="submit" busy={create.busy} disabled={email === ''}>
            Make the user
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
