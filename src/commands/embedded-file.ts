/** The file of the embedded store, for commands that handle it as a file. */
import type { Config } from '../config.ts';

/** `instead` is what does the same on a server of its own. */
export function embeddedFile({ DATABASE_URL }: Config, instead: string): string {
  const path = /^sqlite:(.+)$/.exec(DATABASE_URL)?.[1];
  if (path !== undefined) return path;
  throw new Error(`The store is on PostgreSQL, which has its own tools: ${instead}`);
}
