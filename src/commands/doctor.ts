/** `doctor`: looks at everything that can be wrong with an installation and says what to do. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkExports } from '../check-exports.ts';
import type { CheckedFormat } from '../contract/export-check.ts';
import { lastChange } from '../db/change.ts';
import { damage } from '../db/integrity.ts';
import { pendingMigrations } from '../db/migrate.ts';
import { openStore } from '../db/open.ts';
import type { Store } from '../db/store.ts';
import { health } from '../domain/sources/health.ts';
import { readSources } from '../domain/sources/sources.store.ts';
import type { Command, CommandRun } from './command.ts';

interface Finding {
  check: string;
  ok: boolean;
  /** What was seen, and what to do where it is not well. */
  message: string;
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check store, sources, clock, disk and configuration, and say what to do.',
  options: {
    exports: {
      type: 'boolean',
      meaning: 'also render the whole store in every export format, and check what comes out',
    },
    json: { type: 'boolean', meaning: 'print JSON' },
  },
  async run(run) {
    const findings = [await checkRuntime(), ...(await checkStore(run)), await checkDisk(run.config.DATA_DIR)];
    if (!run.flag('json')) for (const finding of findings) run.print(lineOf(finding));
    const sound = findings.every(({ check, ok }) => ok || check !== 'store');
    const exports = run.flag('exports') && sound ? await checkFormats(run) : [];
    const ok = findings.every((finding) => finding.ok) && exports.every(isSound);
    if (run.flag('json'))
      run.print(JSON.stringify({ ok, findings, ...(run.flag('exports') && { exports }) }));
    return ok ? 0 : 1;
  },
};

function lineOf({ check, ok, message }: Finding): string {
  return `${ok ? 'ok   ' : 'WRONG'} ${check.padEnd(10)} ${message}`;
}

/** A line as soon as a format is done: a large store takes minutes. */
async function checkFormats(run: CommandRun): Promise<CheckedFormat[]> {
  const { config, clock, signal } = run;
  const done: CheckedFormat[] = [];
  for await (const format of checkExports({ store: await run.store(), config, clock, signal })) {
    done.push(format);
    if (!run.flag('json')) for (const line of linesOf(format)) run.print(line);
  }
  return done;
}

function isSound({ problems }: CheckedFormat): boolean {
  return problems.length === 0;
}

function linesOf(checked: CheckedFormat): string[] {
  const { format, rows, bytes, seconds, problems } = checked;
  const size = `${rows} rows, ${bytes} bytes, ${seconds.toFixed(1)} s`;
  const message = isSound(checked)
    ? size
    : `${size}, ${problems.length} problems: report them with this text`;
  return [
    lineOf({ check: format, ok: isSound(checked), message }),
    ...problems.map(({ row, about, message }) => `      row ${row} (${about}): ${message}`),
  ];
}

async function checkRuntime(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 24 || (major === 24 && minor >= 7);
  const advice = ok ? '' : ': version 24.7 or later is needed; run it through npm, which brings its own';
  return { check: 'runtime', ok, message: `Node.js ${process.versions.node}${advice}` };
}

async function checkStore({ config, clock }: CommandRun): Promise<Finding[]> {
  const file = /^sqlite:(.+)$/.exec(config.DATABASE_URL)?.[1];
  if (file !== undefined && !existsSync(file)) {
    return [
      { check: 'store', ok: false, message: `${file} is not there yet: "serve" or "migrate" makes it` },
    ];
  }
  let store: Store | undefined;
  try {
    store = openStore(config.DATABASE_URL, { use: 'single', cacheMb: 16 });
    const pending = await pendingMigrations(store);
    if (pending.length > 0)
      return [
        { check: 'store', ok: false, message: `the schema is old: run "migrate" (${pending.join(', ')})` },
      ];
    return [
      await checkIntegrity(store),
      await checkClock(store, clock.now()),
      ...(await checkSources(store, clock.now())),
    ];
  } catch (error) {
    return [
      {
        check: 'store',
        ok: false,
        message: `${(error as Error).message}: check DATABASE_URL, DATA_DIR and their permissions`,
      },
    ];
  } finally {
    await store?.close();
  }
}

async function checkIntegrity(store: Store): Promise<Finding> {
  const found = await damage(store);
  const name = store.dialect === 'postgres' ? 'PostgreSQL answers' : 'embedded store sound';
  const message =
    found === null ? `${name}, schema up to date` : `damaged (${found}): restore the last backup`;
  return { check: 'store', ok: found === null, message };
}

/** The change sequence is a time: one in the future means that the clock was wrong, or is. */
async function checkClock(store: Store, now: number): Promise<Finding> {
  const ahead = (await lastChange(store.read)) / 1000 - now;
  const ok = ahead < 60_000;
  const message = ok
    ? 'agrees with the store'
    : `${Math.round(ahead / 1000)} s behind the newest change in the store: set the clock`;
  return { check: 'clock', ok, message };
}

async function checkSources(store: Store, now: number): Promise<Finding[]> {
  const sources = (await readSources(store.read)).filter((source) => source.enabled);
  const bad = sources.filter((source) => health(source, now) === 'error');
  if (bad.length === 0)
    return [{ check: 'sources', ok: true, message: `${sources.length} on, none failing for good` }];
  return bad.map(({ slug, failures, last_error }) => ({
    check: 'sources',
    ok: false,
    message: `${slug} failed ${failures} times in a row: ${last_error}`,
  }));
}

async function checkDisk(folder: string): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(resolve(folder));
    const free = (bavail * bsize) / 2 ** 30;
    const ok = free >= 1;
    return {
      check: 'disk',
      ok,
      message: `${free.toFixed(1)} GiB free in ${folder}${ok ? '' : ': at least 1 GiB is needed'}`,
    };
  } catch {
    return { check: 'disk', ok: false, message: `${folder} is not there: "serve" makes it, or set DATA_DIR` };
  }
}
