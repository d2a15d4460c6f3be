/** A password from standard input, so that it stands on no command line. */
import { text } from 'node:stream/consumers';

export async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}
