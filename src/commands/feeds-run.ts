/** `feeds run`: fetches sources now, due or not. */
import { randomUUID } from 'node:crypto';
import { claimSource, readSources } from '../domain/sources/sources.store.ts';
import { runSource } from '../jobs/run-source.ts';
import { jsonLog } from '../lib/log.ts';
import type { Command } from './command.ts';
import { summary } from './ingest-summary.ts';
import { namedSource } from './named-source.ts';
import { progress } from './progress.ts';

export const feedsRun: Command = {
  name: 'feeds run',
  summary: 'Fetch sources now, due or not; all that are on unless some are named.',
  operands: '[ID…]',
  options: { json: { type: 'boolean', meaning: 'print one JSON line per source' } },
  async run({ operands, flag, print, store, config, clock, signal }) {
    const open = await store();
    const wanted =
      operands.length > 0
        ? await Promise.all(operands.map((id) => namedSource(open.read, id)))
        : (await readSources(open.read)).filter(({ enabled }) => enabled === 1);
    const owner = `command-${randomUUID()}`;
    const context = { config, store: open, clock, signal, owner, log: jsonLog('silent') };
    let failed = 0;
    for (const { slug, enabled, off_reason } of wanted) {
      if (signal.aborted) break;
      const bar = progress(slug);
      const source = enabled === 1 ? await claimSource(open, owner, clock.now(), slug) : null;
      const why =
        enabled === 1 ? 'another worker is at it: try again in two minutes' : isOff(slug, off_reason);
      const visit = source
        ? await runSource(context, source)
        : { slug, outcome: 'failed' as const, error: why };
      const note = visit.error ?? ('result' in visit && visit.result ? summary(visit.result) : 'nothing new');
      bar.done(note);
      if (visit.outcome === 'failed') failed += 1;
      if (flag('json')) print(JSON.stringify(visit));
    }
    return failed > 0 ? 1 : 0;
  },
};

function isOff(slug: string, reason: string | null): string {
  return `is off: ${reason ?? `switch it on by feeds enable ${slug}`}`;
}
