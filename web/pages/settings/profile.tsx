/** The tab Profile: who I am, my password, my second factor. */
import { lazy, Suspense, useState } from 'react';
import type { Visitor } from '../../../src/contract/account.ts';
import { api, queries, visitorQuery } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { notify } from '../../parts/notices.ts';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { dayWords } from '../../text/time-words.ts';
import { useAction } from '../../use-action.ts';

const SecondFactor = lazy(() => import('./second-factor.tsx').then((all) => ({ default: all.SecondFactor })));

export type User = NonNullable<Visitor['user']>;

export function Profile({ user }: { user: User }) {
  return (
    <div className="max-w-2xl">
      <Panel title="Account">
        <Facts
          rows={[
            ['E-mail address', user.email],
            [
              'Tier',
              <Badge key="tier" tone={user.tier === 'pro' ? 'accent' : 'plain'}>
                {user.tier === 'pro' ? 'Pro' : 'Free'}
              </Badge>,
            ],
            ['Role', user.role],
            ['Member since', dayWords(user.created_at)],
          ]}
        />
        <UserName user={user} />
      </Panel>
      <Password email={user.email} />
      <Suspense fallback={<Skeleton rows={2} height={3} />}>
        <SecondFactor enabled={user.totp_enabled} />
      </Suspense>
    </div>
  );
}

function UserName({ user }: { user: User }) {
  const [username, setUsername] = useState(user.username);
  const rename = useAction(async () => {
    await api('/api/auth/account', { method: 'PATCH', body: { username } });
    await queries.invalidateQueries({ queryKey: visitorQuery.queryKey });
    notify('User name changed');
  });
  return (
    <div className="mt-4 max-w-sm">
      <Form label="User name" onSend={() => void rename.run()} error={rename.rest('username')}>
        <TextField
          label="User name"
          hint="How others see you."
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={rename.about('username')}
          autoComplete="nickname"
          required
          maxLength={30}
        />
        <div>
          <Button type="submit" busy={rename.busy} disabled={username === user.username}>
            Save
          </Button>
        </div>
      </Form>
    </div>
  );
}

function Password({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAction(async () => {
    await api('/api/auth/password', { method: 'POST', body: { current, new: next } });
    setCurrent('');
    setNext('');
    notify('Password changed; all other sessions have ended');
  });
  return (
    <Panel title="Password" lead="Changing it signs you out everywhere else.">
      <div className="max-w-sm">
        <Form label="Change the password" onSend={() => void change.run()} error={change.rest('new')}>
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <TextField
            label="Current password"
            type="password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            autoComplete="current-password"
            required
            maxLength={1000}
          />
          <TextField
            label="New password"
            type="password"
            hint="At least 10 characters."
            value={next}
            onChange={(event) => setNext(event.target.value)}
            error={change.about('new')}
            autoComplete="new-password"
            required
            maxLength={1000}
          />
          <div>
            <Button type="submit" busy={change.busy} disabled={current === '' || next === ''}>
              Change the password
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}
