/** `GET /taxii2/`: what this server is and where its API root lies (section 4.1). */
import { rootFacts } from './api-root.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const discovery: TaxiiEndpoint = {
  at: 'discovery',
  method: 'GET',
  path: '',
  summary: 'What this TAXII server is',
  answer(call) {
    const { door, deps } = call;
    // Relative to the server by the standard; absolute as documented.
    const root = `${door.strict ? '' : deps.publicUrl}${door.roots[0]}/`;
    const body = {
      title: 'SOC Defenders TAXII Server',
      description: 'Threat intelligence as STIX 2.1 over TAXII 2.1.',
      contact: deps.publicUrl,
      default: root,
      api_roots: [root],
      // Clients that take this address for that of an API root look for these.
      ...(!door.strict && rootFacts),
    };
    return taxiiAnswer(call, body);
  },
};
