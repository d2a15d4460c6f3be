/** What work costs the processor, whatever else the machine does. */

const text = 'some words, and others of the field. '.repeat(15_000);
/** What `countWords` costs on a machine at rest, where limits were set: milliseconds. */
const atRest = 10;

/**
 * User time in milliseconds of the cheapest run. A busy machine and a cold start only ever add to it, so a run that costs
 * more than `enough` is repeated, at most seven times, and divided by how much dearer the machine makes a known piece of
 * work at that time. What costs ten times as much is not asked again.
 */
export function leastCost(enough: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8 && least >= enough && (run === 0 || least < 10 * enough); run++) {
    const cost = userTime(work);
    least = Math.min(least, cost < enough ? cost : cost / slowness());
  }
  return least;
}

/** How many times as much work costs now as on a machine at rest; at least 1. */
function slowness(): number {
  return Math.max(1, Math.min(...[1, 2, 3].map(() => userTime(countWords))) / atRest);
}

function countWords(): void {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[a-z]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function userTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
