/** The table that a run of `npm run quality` ends with: each goal of scoring, what was measured, and why where it is missed. */

interface Row {
  what: string;
  figure: number | null;
  least: number;
  /** Why it falls short, as far as is known. */
  cause: string | undefined;
}

const rows: Row[] = [];

/** `figure` and `least` are shares of 1; null where the data is not there. */
export function goal(what: string, figure: number | null, least: number, cause?: string): void {
  rows.push({ what, figure, least, cause });
}

export function printGoals(): void {
  console.log('\nGoals');
  for (const { what, figure, least, cause } of rows) {
    const met = figure !== null && figure >= least;
    const shown = figure === null ? 'no data here' : figure.toFixed(3);
    const why = cause ? `: ${cause}` : '';
    const word = met ? 'met' : `${figure === null ? 'not measured' : 'MISSED'}${why}`;
    console.log(`  ${what.padEnd(62)} ${shown.padEnd(12)} goal ${least.toFixed(3)}  ${word}`);
  }
}
