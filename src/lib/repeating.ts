/** Runs a task again and again, never twice at once. */

export interface Repeating {
  /** Runs it now, after the run that is under way; rejects where this run fails. */
  run(): Promise<void>;
  /** No more runs by the clock; one last run has ended when it resolves. */
  stop(): Promise<void>;
}

/** The first run comes after `everyMs`; `failed` hears of runs that nobody waits for. Does not keep the process alive. */
export function repeating(
  task: () => Promise<void>,
  everyMs: number,
  failed: (error: unknown) => void,
): Repeating {
  let last: Promise<void> = Promise.resolve();
  const run = () => {
    const next = last.then(task);
    last = next.catch(() => {});
    return next;
  };
  const timer = setInterval(() => void run().catch(failed), everyMs).unref();
  return {
    run,
    async stop() {
      clearInterval(timer);
      await run().catch(failed);
    },
  };
}
