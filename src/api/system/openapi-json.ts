/** `GET /api/openapi.json`: this API described for programs. */
import { z } from 'zod';
import { text } from '../../http/answer.ts';
import { endpoint } from '../endpoint.ts';

export const openApiJson = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'The OpenAPI 3.1 document',
  tag: 'Operation',
  auth: 'none',
  response: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }).meta({ id: 'OpenApi' }),
  handler: async ({ deps }) => text('application/json', JSON.stringify(deps.openApi())),
});
