/** A person at a browser: keeps the session cookie, and sends what a page's own `fetch` would. */
import { expect } from 'vitest';

export interface Page {
  /** As in a page of the product: a path, and the options that a script gives. */
  fetch(path: string, init?: RequestInit & { headers?: Record<string, string> }): Promise<Response>;
  /** The session token that the browser holds. */
  token(): string;
}

export async function signIn(origin: string, email: string, password: string): Promise<Page> {
  let token = '';
  const page: Page = {
    async fetch(path, { headers, ...init } = {}) {
      const browser = { origin, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
      const cookie = { cookie: `theme=dark; sb-access-token=${token}` };
      const answer = await fetch(origin + path, {
        redirect: 'error',
        ...init,
        headers: { ...browser, ...cookie, ...headers },
      });
      for (const line of answer.headers.getSetCookie())
        token = /^sb-access-token=([^;]*)/.exec(line)?.[1] ?? token;
      return answer;
    },
    token: () => token,
  };
  const answer = await page.fetch('/api/auth/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return page;
}
