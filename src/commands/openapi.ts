/** `openapi`: the OpenAPI document, without a server. */
import { openApi } from '../app.ts';
import type { Command } from './command.ts';

export const openapi: Command = {
  name: 'openapi',
  summary: 'Print the OpenAPI 3.1 document.',
  options: {},
  async run({ config, print }) {
    print(JSON.stringify(openApi(config), null, 2));
    return undefined;
  },
};
