/** Processor time of this process, milliseconds: what a parser costs does not depend on what else the machine does. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
