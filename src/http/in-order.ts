/** Two bounds of one thing: the lower one may not lie above the upper one. */
import { problem } from './problem.ts';

/** Throws `invalid_parameter` that names the upper bound; a bound that was not given is no bound. */
export function inOrder<Name extends string>(
  query: { [K in Name]?: number | undefined },
  lower: Name,
  upper: Name,
): void {
  const from = query[lower];
  const to = query[upper];
  if (from === undefined || to === undefined || from <= to) return;
  const message = `lies below ${lower}: nothing can match`;
  throw problem('invalid_parameter', {
    message: `${upper}: ${message}`,
    details: { parameter: upper, message },
  });
}
