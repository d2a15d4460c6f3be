/** The tab Data: take everything along, or delete the account. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, queries } from '../../api.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { useAction } from '../../use-action.ts';
import type { User } from './profile.tsx';

export function AccountData({ user }: { user: User }) {
  const [deleting, setDeleting] = useState(false);
  return (
    <div className="max-w-2xl">
      <Panel
        title="Take your data along"
        lead="Account, sessions, keys without their secrets, use of the keys, what you said of indicators and audit events, as one JSON file."
      >
        <a href="/api/auth/account/export" download="soc-defenders-account.json" className={buttonClass()}>
          <Icon name="download" />
          Download
        </a>
      </Panel>
      <Panel
        title="Delete the account"
        lead="Your sessions, your keys and what they were used for go with it, at once and for good. The audit log keeps what was done, and what you said of indicators stays without your name."
      >
        <Button look="danger" onClick={() => setDeleting(true)}>
          Delete the account
        </Button>
      </Panel>
      <Delete email={user.email} open={deleting} close={() => setDeleting(false)} />
    </div>
  );
}

function Delete({ email, open, close }: { email: string; open: boolean; close: () => void }) {
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const remove = useAction(async () => {
    await api('/api/auth/account', { method: 'DELETE', body: { password } });
    close();
    queries.clear();
    notify('The account is deleted');
    void navigate({ to: '/' });
  });
  return (
    <Dialog title={`Delete ${email}`} open={open} onClose={close}>
      <Form label="Delete the account" onSend={() => void remove.run()} error={remove.error}>
        <p>Programs that use your keys are refused from then on. This cannot be undone.</p>
        <TextField
          label="Password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          required
        />
        <div className="flex flex-wrap gap-2">
          <Button look="danger" type="submit" busy={remove.busy} disabled={password === ''}>
            Delete for good
          </Button>
          <Button look="quiet" onClick={close}>
            Keep it
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
