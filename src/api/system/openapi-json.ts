/** `GET /api/openapi.json`: this API described for programs. */
import { text } from '../../http/answer.ts';
import { endpoint } from '../endpoint.ts';

export const openApiJson = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'The OpenAPI 3.1 document',
  tag: 'Operation',
  auth: 'none',
  media: ['application/json'],
  handler: async ({ deps }) => text('application/json', JSON.stringify(deps.openApi())),
});
