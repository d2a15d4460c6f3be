/** `GET {root}/`: what the API root speaks and how much it takes (section 4.2). */
import { taxiiType } from './media-type.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

/** Largest body of a request, in bytes. */
export const maxContentLength = 10_485_760;

export const rootFacts = { versions: [taxiiType], max_content_length: maxContentLength };

export const apiRoot: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '',
  summary: 'What the API root offers',
  answer(call) {
    const body = {
      title: 'SOC Defenders',
      description: 'All indicators, and collections by kind.',
      ...rootFacts,
    };
    return taxiiAnswer(call, body);
  },
};
