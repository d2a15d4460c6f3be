/** Answers to requests that left before their page was there; each is taken once, and soon or not at all. */

const underWay = new Map<string, Promise<Response>>();
/** What is not taken by then would be old. */
const keptMs = 15_000;

export function askFirst(path: string): void {
  const answer = fetch(path, { credentials: 'same-origin' });
  // Whoever takes it hears of the failure.
  answer.catch(() => {});
  underWay.set(path, answer);
  setTimeout(() => underWay.delete(path), keptMs);
}

/** After a change, such as signing in, they may be wrong. */
export function forgetFirst(): void {
  underWay.clear();
}

export function takeFirst(path: string): Promise<Response> | undefined {
  const answer = underWay.get(path);
  underWay.delete(path);
  return answer;
}
