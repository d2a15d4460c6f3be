/** Asks a running server, and reads its refusals: what must hold for every one of them is checked on the way. */
import { expect } from 'vitest';
import { errorEnvelope } from '../../src/contract/error.ts';

/** `key` is sent as a Bearer key. A redirect is an error. */
export type Ask = (path: string, init?: RequestInit & { key?: string }) => Promise<Response>;

export function asker(origin: string): Ask {
  return (path, { key, ...init } = {}) => {
    const given = init.headers as Record<string, string> | undefined;
    const headers = { ...(key && { authorization: `Bearer ${key}` }), ...given };
    return fetch(origin + path, { redirect: 'error', ...init, headers });
  };
}

export async function refusal(answer: Response) {
  const { error } = errorEnvelope.parse(await answer.json());
  expect(answer.headers.get('x-request-id')).toBe(error.request_id);
  expect(error.request_id).toMatch(/^req_[0-9a-f]{32}$/);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return { status: answer.status, code: error.code, details: error.details, message: error.message };
}
