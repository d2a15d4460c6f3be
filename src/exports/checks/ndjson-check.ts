/** JSON lines: an indicator as lists show it on every line. */
import { lineCheck } from './line-check.ts';
import { RowFaults } from './row-faults.ts';

export const ndjsonCheck = lineCheck('ndjson', () => {
  const faults = new RowFaults();
  return (line) => faults.read(line);
});
