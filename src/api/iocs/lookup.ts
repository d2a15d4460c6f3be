/** `GET /api/v1/lookup`: everything that is known of one indicator, in both documented forms at once. */
import { z } from 'zod';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { lookup } from '../../contract/lookup.ts';
import { typedValue } from '../../domain/iocs/typed-value.ts';
import { text } from '../../http/answer.ts';
import { readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { choice, words } from '../../http/query.ts';
import { whenThere } from '../../lib/soon.ts';
import { endpoint } from '../endpoint.ts';
import { typeWords } from '../vocabulary.ts';
import { showLookup } from './show-lookup.ts';

export const lookupEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/lookup',
  summary: 'Look up one indicator',
  description:
    'Defanged input is understood. `found: false` means that there is no record; it does not mean that the indicator is safe.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    ioc: words({ max: 2048 }).describe('The indicator.'),
    value: words({ max: 2048 }).describe('The same under its other documented name.'),
    type: choice(typeWords, {}).describe('What the indicator is, where that can be mistaken.'),
  }),
  response: lookup,
  handler({ query, caller, deps, now, write }) {
    const ioc = asked(query);
    const reader = { names: caller.kind === 'session', clearance: readingClearance(caller) };
    const question = `${reader.names}|${reader.clearance}|${ioc.type}|${ioc.value}`;
    const bytes = deps.lookups.get(question, now.getTime(), () =>
      whenThere(showLookup(ioc, deps, now, reader), write),
    );
    return whenThere(bytes, (body) => text(jsonType, body));
  },
});

const jsonType = 'application/json; charset=utf-8';

/** The one indicator that the two names and the type agree on. */
function asked({
  ioc,
  value,
  type,
}: {
  ioc?: string | undefined;
  value?: string | undefined;
  type?: ObservableType | undefined;
}) {
  const text = ioc ?? value;
  if (text === undefined) throw refused('ioc', 'is required: send the indicator as ioc=… or value=…');
  const found = typedValue(text, type);
  if (!found) {
    const name = ioc === undefined ? 'value' : 'ioc';
    if (type) throw refused(name, `is not a valid ${type}`);
    throw refused(name, 'is none of the known kinds of indicator', { valid_types: typeWords.values });
  }
  if (ioc !== undefined && value !== undefined && typedValue(value, type)?.value !== found.value) {
    throw refused('value', 'differs from ioc: send one of them');
  }
  return found;
}

function refused(parameter: string, message: string, more: Record<string, unknown> = {}) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message, ...more },
  });
}
