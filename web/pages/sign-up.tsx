/** `/sign-up`: an account of one's own, where the operator lets people make them. */
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, queries, useVisitor } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { TextField } from '../parts/form-field.tsx';
import { Link } from '../parts/link.tsx';
import { NarrowPage } from '../parts/narrow-page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSite } from '../site.ts';
import { useAction } from '../use-action.ts';

export function Page() {
  const router = useRouter();
  const visitor = useVisitor();
  const { site } = useSite();
  const [email, setEmail] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signUp = useAction(async () => {
    const body = { email, password, ...(username !== '' && { username }) };
    await api('/api/auth/sign-up', { method: 'POST', body });
    queries.clear();
    router.history.replace('/');
  });
  const below = (
    <p>
      You have an account?{' '}
      <Link to="/sign-in" className="link underline">
        Sign in
      </Link>
    </p>
  );
  if (!visitor) {
    return (
      <NarrowPage title="Make an account">
        <Skeleton rows={4} height={3} />
      </NarrowPage>
    );
  }
  if (!visitor.sign_up) {
    return (
      <NarrowPage title="Sign-up is closed" below={below}>
        <p>
          On this server, administrators make the accounts.{' '}
          <Link to="/contact" className="link underline">
            Ask for one
          </Link>
          .
        </p>
      </NarrowPage>
    );
  }
  const tier = site?.default_tier === 'pro' ? 'Pro' : 'Free';
  return (
    <NarrowPage title="Make an account" lead={site && `New accounts have the tier ${tier}.`} below={below}>
      <Form
        label="Make an account"
        onSend={() => void signUp.run()}
        error={signUp.rest('email', 'username', 'password')}
      >
        <TextField
          label="E-mail address"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={signUp.about('email')}
          autoComplete="username"
          required
          maxLength={255}
        />
        <TextField
          label="User name (optional)"
          hint="How others see you: letters, digits, hyphens, underscores."
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={signUp.about('username')}
          autoComplete="nickname"
          maxLength={30}
        />
        <TextField
          label="Password"
          type="password"
          hint="At least 10 characters. A few words in a row are easy to remember."
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={signUp.about('password')}
          autoComplete="new-password"
          required
          maxLength={1000}
        />
        <Button look="main" type="submit" busy={signUp.busy}>
          Make the account
        </Button>
      </Form>
    </NarrowPage>
  );
}
