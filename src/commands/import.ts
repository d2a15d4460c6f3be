/** `import`: own indicators from a file, through the whole pipeline, as reports of a source of one's own. */
import { readFile } from 'node:fs/promises';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { readSource, registerSources, type SourceFacts } from '../domain/sources/sources.store.ts';
import { feedBody } from '../feeds/feed-body.ts';
import { ownFeed } from '../feeds/index.ts';
import { unpackFile } from '../lib/unpack-file.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { guessFormat, importDefinition, importFormats } from './import-definition.ts';
import { summary } from './ingest-summary.ts';
import { oneFile } from './one-file.ts';
import { progress } from './progress.ts';
import { oneOf } from './required.ts';

/** Nobody's data but the operator's: as trusted as one's own analysts are. */
const source: SourceFacts = {
  slug: 'imported',
  name: 'Own indicators',
  home: '',
  terms: { licence: 'own', tlp: 'amber', commercial: true },
  category: 'threat-intel',
  tier: 1,
  url: '',
  everyMinutes: 525_600,
  off: { reason: 'filled by the command import', firmly: true },
  paceHost: null,
};

export const importCommand: Command = {
  name: 'import',
  summary: 'Take in indicators of your own from a file, packed or not.',
  operands: 'FILE',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      meaning: `one of ${importFormats.join(', ')}; found from the file unless given`,
    },
    json: { type: 'boolean', meaning: 'print the result as JSON' },
  },
  async run({ operands, text, flag, print, store, clock, signal }) {
    const file = oneFile(operands);
    const body = feedBody(await unpackFile(await readFile(file)), '', 'https://localhost/');
    const asked = text('format');
    const format = asked === undefined ? guessFormat(file, body.text) : oneOf(asked, importFormats, 'format');
    const feed = ownFeed(importDefinition(format, source.slug, body.text));
    const open = await store();
    const now = clock.now();
    await registerSources(open.write, [source], now);
    const row = (await readSource(open.write, source.slug))!;
    const bar = progress(source.slug);
    const result = await ingest(feed.parse(body), {
      store: open,
      clock,
      source: row,
      signal,
      onBatch: (soFar) => bar.update(null, summary(soFar)),
    });
    bar.done('done');
    const { added, changed, unchanged } = result.indicators;
    const details = { format, added, changed, unchanged };
    await recordAudit(open.write, {
      ...commandLine,
      at: now,
      action: 'indicators_imported',
      subject: source.slug,
      details,
    });
    print(flag('json') ? JSON.stringify(result) : summary(result));
    return undefined;
  },
};
