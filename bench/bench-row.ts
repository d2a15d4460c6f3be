/** What a row of the performance table is. */
import type { Fixture } from './support/fixture.ts';

export interface Measure {
  /** What is measured, as the table shows it. */
  what: string;
  ours: number;
  unit: string;
  /** The yardstick's figure from the same run, and what it is. */
  yardstick?: number;
  against?: string;
  /** What was promised, in words; `met` says whether it held. */
  goal?: string;
  met?: boolean;
}

export interface BenchRow {
  /** `npm run bench -- NAME` runs only this row. */
  name: string;
  run(fixture: Fixture): Promise<Measure[]>;
}
