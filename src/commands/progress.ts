/** Progress on standard error: a bar on a terminal, a plain line every few seconds elsewhere. */
import { clearLine, cursorTo } from 'node:readline';

export interface Progress {
  /** `share` is 0–1, or null where the whole is unknown; `note` says what was done so far. */
  update(share: number | null, note: string): void;
  /** Ends the line with what came of it. */
  done(note: string): void;
}

const width = 24;
const plainEveryMs = 3000;

export function progress(label: string, output: NodeJS.WriteStream = process.stderr): Progress {
  let last = 0;
  const line = (share: number | null, note: string) => `${label.padEnd(22)} ${bar(share)} ${note}`;
  return {
    update(share, note) {
      const now = Date.now();
      if (now - last < (output.isTTY ? 50 : plainEveryMs)) return;
      if (output.isTTY) {
        clearLine(output, 0);
        cursorTo(output, 0);
        output.write(line(share, note).slice(0, output.columns - 1));
      } else if (last > 0) output.write(`${line(share, note)}\n`);
      last = now;
    },
    done(note) {
      if (output.isTTY) {
        clearLine(output, 0);
        cursorTo(output, 0);
      }
      output.write(`${line(1, note)}\n`);
    },
  };
}

function bar(share: number | null): string {
  if (share === null) return `[${'·'.repeat(width)}]`;
  const full = Math.round(Math.min(1, share) * width);
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}]`;
}
