/** A new password for somebody who forgot it. */
import { useState } from 'react';
import type { ManagedUser } from '../../../src/contract/administration.ts';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { CheckBox } from '../../parts/form-field.tsx';
import { useAction } from '../../use-action.ts';
import type { NewPassword } from './shown-password.tsx';

interface ResetPasswordProps {
  user: ManagedUser;
  close: () => void;
  made: (fresh: NewPassword) => void;
}

export function ResetPassword({ user, close, made }: ResetPasswordProps) {
  const [without, setWithout] = useState(false);
  const reset = useAction(async () => {
    const { password } = await api<{ password: string }>(`/api/v1/admin/users/${user.id}/password`, {
      method: 'POST',
      body: { without_totp: without },
    });
    made({ email: user.email, password });
  });
  return (
    <Dialog title={`Reset the password of ${user.email}`} open onClose={close}>
      <Form label="Reset the password" onSend={() => void reset.run()} error={reset.error}>
        <p>The server makes a new one and shows it once. All sessions of this user end.</p>
        {user.totp_enabled && (
          <CheckBox
            label="Turn off one-time passwords too (the phone is lost)"
            checked={without}
            onChange={(event) => setWithout(event.target.checked)}
          />
        )}
        <div className="flex gap-2">
          <Button look="danger" type="submit" busy={reset.busy}>
            Reset the password
          </Button>
          <Button look="quiet" onClick={close}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
