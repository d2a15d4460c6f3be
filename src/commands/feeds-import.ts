/** `feeds import`: sends a recorded body of a source through its parser and the whole pipeline. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { claimSource, finishRun, type RunOutcome } from '../domain/sources/sources.store.ts';
import { feedBody } from '../feeds/feed-body.ts';
import { feedOf } from '../jobs/feed-of.ts';
import { importBody } from '../jobs/run-source.ts';
import { unpackFile } from '../lib/unpack-file.ts';
import { type Command, UsageError } from './command.ts';
import { summary } from './ingest-summary.ts';
import { namedSource } from './named-source.ts';
import { progress } from './progress.ts';

export const feedsImport: Command = {
  name: 'feeds import',
  summary: "Send a recorded body of a source through that source's parser and the whole pipeline.",
  operands: 'ID FILE',
  options: { json: { type: 'boolean', meaning: 'print the result as JSON' } },
  async run({ operands, flag, print, store, clock, signal }) {
    const [id, file, ...more] = operands;
    if (!id || !file || more.length > 0) throw new UsageError('an id and a file are needed');
    const open = await store();
    const feed = feedOf(await namedSource(open.read, id));
    if (!feed) throw new Error(`This version has no parser for ${id}.`);
    const bytes = await unpackFile(await readFile(file));
    const owner = `command-${randomUUID()}`;
    const source = await claimSource(open, owner, clock.now(), feed.id);
    if (!source) throw new Error(`Another worker is reading ${feed.id} just now: try again in two minutes.`);
    const bar = progress(feed.id);
    let outcome: RunOutcome = {};
    try {
      const body = feedBody(bytes, '', feed.url);
      const result = await importBody({ store: open, clock, owner, signal }, source, feed, body, {
        onBatch: (soFar) => bar.update(null, summary(soFar)),
      });
      bar.done('done');
      const now = clock.now();
      const last_result = JSON.stringify(result);
      outcome = {
        last_success_at: now,
        last_error: null,
        failures: 0,
        last_records: result.records,
        last_result,
      };
      print(flag('json') ? JSON.stringify(result) : summary(result));
    } finally {
      await finishRun(open.write, source.id, owner, outcome);
    }
    return undefined;
  },
};
