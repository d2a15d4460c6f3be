/** Step one: the account of the first administrator, by the token of the link. */
import { useState } from 'react';
import { api, queries } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useAction } from '../../use-action.ts';

export function FirstAdministrator({ token, done }: { token: string; done: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const make = useAction(async () => {
    await api('/api/auth/set-up', { method: 'POST', body: { token, email, password } });
    done();
    await queries.invalidateQueries();
  });
  if (token === '') {
    return (
      <EmptyState title="The link is missing">
        <p>
          The server printed a link to this page when it started. It works once, within 24 hours; a restart
          prints another one.
        </p>
        <p>
          Or make the account by command:{' '}
          <code>npm run --silent cli -- users create --email you@your.domain --role admin</code>
        </p>
      </EmptyState>
    );
  }
  return (
    <Panel title="The first administrator" lead="Who looks after sources, users and keys of this server.">
      <div className="max-w-sm">
        <Form
          label="Make the first administrator"
          onSend={() => void make.run()}
          error={make.rest('email', 'password')}
        >
          <TextField
            label="E-mail address"
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={make.about('email')}
            autoComplete="username"
            required
            maxLength={255}
          />
          <TextField
            label="Password"
            type="password"
            hint="At least 10 characters."
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={make.about('password')}
            autoComplete="new-password"
            required
            maxLength={1000}
          />
          <div>
            <Button look="main" type="submit" busy={make.busy}>
              Make the administrator
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}
