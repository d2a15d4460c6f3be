/** `/sign-in`: address and password, then a one-time password where the account asks for one. */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError, api, queries, useVisitor } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { TextField } from '../parts/form-field.tsx';
import { Link } from '../parts/link.tsx';
import { NarrowPage } from '../parts/narrow-page.tsx';
import { useSite } from '../site.ts';
import { nextAddress } from '../text/next-address.ts';
import { useUrl } from '../url-state.ts';
import { useAction } from '../use-action.ts';

export function Page() {
  const router = useRouter();
  const visitor = useVisitor();
  const { site } = useSite();
  const next = nextAddress(useUrl().get('next'));
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const asksCode = code !== null;
  useEffect(() => {
    if (asksCode) codeField.current?.focus();
  }, [asksCode]);
  const signIn = useAction(async () => {
    try {
      const body = { email, password, ...(code && { totp: code }) };
      await api('/api/auth/sign-in', { method: 'POST', body });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'totp_required') throw error;
      setCode('');
      return;
    }
    queries.clear();
    router.history.replace(next);
  });
  if (visitor?.user) {
    return (
      <NarrowPage title="You are signed in">
        <p className="mb-4">
          As <strong>{visitor.user.email}</strong>.
        </p>
        <Button look="main" onClick={() => router.history.replace(next)}>
          Go on
        </Button>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage
      title="Sign in"
      below={
        <>
          {visitor?.sign_up && (
            <p>
              No account yet?{' '}
              <Link to="/sign-up" className="link underline">
                Make one
              </Link>
            </p>
          )}
          {site?.set_up_needed && (
            <p>This server has no administrator yet: open the link that it printed when it started.</p>
          )}
        </>
      }
    >
      <Form label="Sign in" onSend={() => void signIn.run()} error={signIn.error}>
        {asksCode ? (
          <>
            <TextField
              label="One-time password"
              hint="From your authenticator app, or one of your recovery codes."
              ref={codeField}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoComplete="one-time-code"
              inputMode="numeric"
              required
              maxLength={40}
            />
            <Button look="main" type="submit" busy={signIn.busy}>
              Sign in
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                setCode(null);
                signIn.clear();
              }}
            >
              Use another account
            </Button>
          </>
        ) : (
          <>
            <TextField
              label="E-mail address"
              type="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              autoComplete="username"
              required
              maxLength={255}
            />
            <TextField
              label="Password"
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              required
              maxLength={1000}
            />
            <Button look="main" type="submit" busy={signIn.busy}>
              Sign in
            </Button>
          </>
        )}
      </Form>
    </NarrowPage>
  );
}
