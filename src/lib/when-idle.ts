/** Gives memory back when work pauses: a runtime under steady load keeps what its busiest minute took. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (how: Record<string, string>) => void;

export interface IdleWatch {
  /** Something was done; costs an assignment. */
  busy(): void;
  stop(): void;
}

/** Runs `rest` and collects garbage once after each stretch of work, when nothing was done for `pauseMs`. */
export function whenIdle(pauseMs: number, rest: () => void = () => {}): IdleWatch {
  let worked = false;
  let due = false;
  const timer = setInterval(() => {
    if (worked) {
      worked = false;
      due = true;
    } else if (due) {
      due = false;
      rest();
      collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    }
  }, pauseMs).unref();
  return {
    busy() {
      worked = true;
    },
    stop: () => clearInterval(timer),
  };
}
