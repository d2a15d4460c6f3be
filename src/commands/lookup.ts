/** `lookup`: what is known of indicators, as the API answers it, one line each. */
import { createInterface } from 'node:readline';
import { lookUp } from '../look-up.ts';
import { type Command, UsageError } from './command.ts';

export const lookup: Command = {
  name: 'lookup',
  summary: 'Look up indicators and print the answers as JSON, one line each.',
  operands: 'VALUE…|-',
  options: {},
  async run({ operands, config, clock, store, print, say }) {
    if (operands.length === 0)
      throw new UsageError('a value is needed, or - for one a line on standard input');
    const fromInput = operands.length === 1 && operands[0] === '-';
    const values = fromInput ? createInterface({ input: process.stdin }) : operands;
    let invalid = 0;
    const open = await store();
    for await (const { value, answer } of lookUp(values, {
      store: open,
      config,
      now: new Date(clock.now()),
    })) {
      if (answer) print(JSON.stringify(answer));
      else if (value.trim() !== '') {
        invalid += 1;
        say(`${JSON.stringify(value.slice(0, 200))} is none of the known kinds of indicator`);
      }
    }
    return invalid > 0 ? 1 : 0;
  },
};
