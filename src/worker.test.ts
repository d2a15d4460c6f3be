import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startProcess, until } from '../tests/support/product-process.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

test.runIf(process.platform === 'linux')(
  'the worker beside a web server gives way to its answers',
  async () => {
    const settings = { DATA_DIR: await temporaryFolder(), PORT: '0', FEEDS: 'off' };
    const server = startProcess(['serve'], settings);
    const priorities = await until(() => {
      const found = niceValues(server.pid);
      return server.said().includes('"url"') && new Set(found.values()).size > 1 && found;
    }, server);
    expect(priorities.get(server.pid)).toBe(0);
    expect([...new Set(priorities.values())].sort()).toEqual([0, 10]);
    expect(await server.end('SIGTERM')).toBe(0);
  },
);

/** Of each thread, by its id. Section "/proc/pid/stat" of proc(5), field 19. */
function niceValues(pid: number): Map<number, number> {
  const fields = (id: string) =>
    readFileSync(`/proc/${pid}/task/${id}/stat`, 'latin1').split(') ')[1]!.split(' ');
  return new Map(readdirSync(`/proc/${pid}/task`).map((id) => [Number(id), Number(fields(id)[16])]));
}
