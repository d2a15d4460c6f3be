import { expect, test } from 'vitest';
import { isTool } from './is-tool.ts';
import { softwareTable } from './software.ts';

test('what administrators use as well is a tool, and what was written to do harm is none', () => {
  const named = (name: string) => softwareTable.known.find((one) => one.name === name)!;
  for (const name of ['Mimikatz', 'PsExec', 'Rclone', 'Tasklist', 'Net'])
    expect([name, isTool(named(name).id)]).toEqual([name, true]);
  for (const name of ['Carbanak', 'PlugX', 'Cobalt Strike', 'Regin'])
    expect([name, isTool(named(name).id)]).toEqual([name, false]);
  expect(isTool(null)).toBe(false);
  expect(softwareTable.known.filter(({ id }) => isTool(id)).length).toBeGreaterThan(80);
});
