import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What a process of its own writes: the log goes to the file descriptor, past everything that could be replaced. */
function written(code: string) {
  const from = JSON.stringify(fileURLToPath(new URL('./log.ts', import.meta.url)));
  const script = `const { jsonLog } = await import(${from}); ${code}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { stdout, lines: stderr.split('\n').filter(Boolean), status };
}

test('an event is one JSON line on standard error', () => {
  const { stdout, lines } = written(`jsonLog('info')('warn', 'happened', { text: 'two\\nlines', n: 1 })`);
  expect(stdout).toBe('');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    level: 'warn',
    event: 'happened',
    text: 'two\nlines',
    n: 1,
  });
});

test('what is below the level is dropped', () => {
  const { lines } = written(
    `for (const least of ['debug', 'info', 'warn', 'error', 'silent'])
      for (const level of ['debug', 'info', 'warn', 'error']) jsonLog(least)(level, least)`,
  );
  const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
  const counts = Object.fromEntries(
    ['debug', 'info', 'warn', 'error', 'silent'].map((least) => [
      least,
      events.filter((event) => event === least).length,
    ]),
  );
  expect(counts).toEqual({ debug: 4, info: 3, warn: 2, error: 1, silent: 0 });
});

test('a log that nobody reads any more stops nothing', () => {
  const { stdout, status } = written(
    `const { closeSync } = await import('node:fs'); closeSync(2); jsonLog('info')('info', 'lost'); console.log('alive')`,
  );
  expect(stdout).toBe('alive\n');
  expect(status).toBe(0);
});
