/** People: accounts, sessions, and what the session endpoints take and answer. */
import { z } from 'zod';
import { roles, tiers } from './tier.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

export const user = z
  .object({
    id: uuid,
    email: z.string(),
    username: z.string().describe('How others see this person.'),
    tier: z.enum(tiers),
    role: z.enum(roles),
    created_at: time,
    totp_enabled: z.boolean().describe('Whether signing in takes a one-time password too.'),
  })
  .meta({ id: 'User', title: 'User' });

export const userAnswer = z.object({ data: user }).meta({ id: 'UserAnswer', title: 'One user' });

export const visitorAnswer = z
  .object({
    data: z.object({
      user: user.nullable().describe('Who is signed in; null for anybody else.'),
      anonymous_read: z.boolean().describe('Whether people may read without an account.'),
      sign_up: z.boolean().describe('Whether people may make accounts themselves.'),
    }),
  })
  .meta({ id: 'VisitorAnswer', title: 'Who asks, and what this server lets visitors do' });

export type Visitor = z.output<typeof visitorAnswer>['data'];

export const session = z
  .object({
    id: uuid,
    created_at: time.describe('When the person signed in.'),
    last_seen_at: time.describe('Last use, to within five minutes.'),
    expires_at: time.describe('End, unless the session is used before.'),
    address: z.string().describe('Where it was last used from.'),
    agent: z.string().nullable().describe('What the browser or program calls itself.'),
    current: z.boolean().describe('Whether it is the one that asks.'),
  })
  .meta({ id: 'Session', title: 'Session' });

export const sessionList = z
  .object({ data: z.array(session) })
  .meta({ id: 'SessionList', title: 'Sessions' });

/** Long enough for a passphrase; none is ever hashed unbounded. */
const password = z.string().max(1000);
export const newPassword = password.min(10).describe('10 to 1,000 characters.');
export const email = z.string().max(255);
const code = z.string().min(6).max(40);

const username = z.string().regex(/^[\w-]{1,30}$/, 'may have letters, digits, hyphens and underscores');

export const signUpBody = z
  .object({
    email,
    password: newPassword,
    username: username.optional().describe('Made from the address where left out.'),
  })
  .meta({ id: 'SignUp', title: 'Sign-up' });

export const signInBody = z
  .object({
    email,
    password,
    totp: code.optional().describe('One-time password, or a recovery code.'),
  })
  .meta({ id: 'SignIn', title: 'Sign-in' });

export const setUpBody = z
  .object({ token: z.string().max(100).describe('From the set-up link.'), email, password: newPassword })
  .meta({ id: 'SetUp', title: 'First administrator' });

export const accountBody = z
  .strictObject({ username: username.describe('How others see this person.') })
  .meta({ id: 'AccountChange', title: 'Change of the own account' });

export const passwordBody = z
  .object({ current: password, new: newPassword })
  .meta({ id: 'PasswordChange', title: 'Change of password' });

export const totpBody = z.object({ code: code.describe('What the app shows now.') }).meta({ id: 'TotpCode' });

export const ownPasswordBody = z.object({ password }).meta({ id: 'OwnPassword', title: 'Own password' });

export const totpSecret = z
  .object({
    data: z.object({
      secret: z.string().describe('Base 32, to type into an app.'),
      otpauth_url: z.string().describe('The same for a QR code.'),
    }),
  })
  .meta({ id: 'TotpSecret', title: 'Secret of one-time passwords' });

export const recoveryCodes = z
  .object({
    data: z.object({
      recovery_codes: z.array(z.string()).describe('Each works once, in place of a one-time password.'),
    }),
    meta: z.object({ warning: z.string() }),
  })
  .meta({ id: 'RecoveryCodes', title: 'Recovery codes' });
