/** One-time passwords: switched on with a QR code and a first code, off with the password. */
import { useState } from 'react';
import { api, queries, visitorQuery } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { useAction } from '../../use-action.ts';

interface Secret {
  secret: string;
  otpauth_url: string;
}

const reload = () => queries.invalidateQueries({ queryKey: visitorQuery.queryKey });

export function SecondFactor({ enabled }: { enabled: boolean }) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState(false);
  const begin = useAction(async () => {
    const { data } = await api<{ data: Secret }>('/api/auth/totp', { method: 'POST' });
    setSecret(data);
  });
  return (
    <Panel
      title="One-time passwords"
      lead="A second step at sign-in, by an authenticator app on your phone: a stolen password alone is worth nothing then."
      actions={<Badge tone={enabled ? 'good' : 'plain'}>{enabled ? 'On' : 'Off'}</Badge>}
    >
      {begin.error && <Failure error={begin.error} />}
      {enabled ? (
        <Button look="danger" onClick={() => setRemoving(true)}>
          Turn off
        </Button>
      ) : (
        <Button onClick={() => void begin.run()} busy={begin.busy}>
          Turn on
        </Button>
      )}
      {secret && (
        <Confirm
          secret={secret}
          close={() => setSecret(null)}
          confirmed={(found) => {
            setSecret(null);
            setCodes(found);
          }}
        />
      )}
      {codes && (
        <RecoveryCodes
          codes={codes}
          close={() => {
            setCodes(null);
            void reload();
          }}
        />
      )}
      <Remove open={removing} close={() => setRemoving(false)} />
    </Panel>
  );
}

interface ConfirmProps {
  secret: Secret;
  close: () => void;
  confirmed: (codes: readonly string[]) => void;
}

function Confirm({ secret, close, confirmed }: ConfirmProps) {
  const [code, setCode] = useState('');
  const confirm = useAction(async () => {
    const body = { code: code.replace(/\s+/g, '') };
    const { data } = await api<{ data: { recovery_codes: string[] } }>('/api/auth/totp/confirm', {
      method: 'POST',
      body,
    });
    confirmed(data.recovery_codes);
  });
  return (
    <Dialog title="Turn on one-time passwords" open onClose={close}>
      <p className="mb-3">Scan this with an authenticator app, then enter the code that it shows.</p>
      <div className="mb-4 flex flex-wrap items-center gap-5">
        <QrCode text={secret.otpauth_url} label="QR code for an authenticator app" />
        <div className="min-w-0 flex-1 basis-40">
          <p className="text-soft">No camera? Type this in:</p>
          <p className="flex items-start gap-1">
            <code className="break-all">{secret.secret.match(/.{1,4}/g)?.join(' ')}</code>
            <CopyButton text={secret.secret} label="secret" />
          </p>
        </div>
      </div>
      <Form label="Confirm the code" onSend={() => void confirm.run()} error={confirm.error}>
        <TextField
          label="Code from the app"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={12}
        />
        <div>
          <Button look="main" type="submit" busy={confirm.busy} disabled={code.trim().length < 6}>
            Turn on
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function RecoveryCodes({ codes, close }: { codes: readonly string[]; close: () => void }) {
  return (
    <Dialog title="Your recovery codes" open strict onClose={close}>
      <p className="mb-3">
        Each works once in place of a one-time password, should the phone be lost. They are shown only now.
      </p>
      <ul className="mb-4 grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-panel p-3 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="main" onClick={close}>
          I stored them
        </Button>
        <CopyButton text={codes.join('\n')} label={`${codes.length} recovery codes`} />
      </div>
    </Dialog>
  );
}

function Remove({ open, close }: { open: boolean; close: () => void }) {
  const [password, setPassword] = useState('');
  const remove = useAction(async () => {
    await api('/api/auth/totp', { method: 'DELETE', body: { password } });
    setPassword('');
    close();
    await reload();
    notify('One-time passwords are off');
  });
  return (
    <Dialog title="Turn off one-time passwords" open={open} onClose={close}>
      <Form label="Turn off one-time passwords" onSend={() => void remove.run()} error={remove.error}>
        <TextField
          label="Password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          required
        />
        <div>
          <Button look="danger" type="submit" busy={remove.busy} disabled={password === ''}>
            Turn off
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
