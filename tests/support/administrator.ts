/** A jar in which the administrator of a test's server is signed in. */
import { createAccount } from '../../src/domain/users/users.store.ts';
import { type CookieJar, cookieJar } from './cookie-jar.ts';
import { password, type RunningProduct } from './running-app.ts';

export async function administrator(app: RunningProduct, email = 'root@one.com'): Promise<CookieJar> {
  await createAccount(app.store.write, { email, password, tier: 'pro', role: 'admin' }, Date.now());
  return await signedIn(app, email);
}

export async function signedIn(app: RunningProduct, email: string): Promise<CookieJar> {
  const jar = cookieJar(app.url);
  const answer = await jar.send('POST', '/api/auth/sign-in', { email, password });
  if (answer.status !== 200) throw new Error(`${email} is not let in: ${await answer.text()}`);
  return jar;
}
