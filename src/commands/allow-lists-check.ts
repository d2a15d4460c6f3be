/** `allow-lists check`: which lists hold a value, and which of them counts; one JSON line for each value. */
import { listsHolding } from '../domain/allow-lists/overview.store.ts';
import { showListing } from '../domain/allow-lists/show-listing.ts';
import { detect } from '../domain/iocs/detect.ts';
import { refang } from '../domain/iocs/refang.ts';
import { type Command, UsageError } from './command.ts';

export const allowListsCheck: Command = {
  name: 'allow-lists check',
  summary: 'Print which allow-lists hold each value, as JSON lines.',
  operands: 'VALUE…',
  options: {},
  async run({ operands, print, store }) {
    if (operands.length === 0) throw new UsageError('at least one value is needed');
    const iocs = operands.map((text) => {
      const ioc = detect(refang(text));
      if (!ioc) throw new UsageError(`"${text}" is none of the known kinds of indicator`);
      return ioc;
    });
    const { read } = await store();
    for (const ioc of iocs) {
      const { verdict, overridden, listed } = await listsHolding(read, ioc);
      const shown = { verdict: verdict && showListing(verdict), overridden, listed: listed.map(showListing) };
      print(JSON.stringify({ ...ioc, ...shown }));
    }
    return undefined;
  },
};
