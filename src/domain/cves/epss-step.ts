/** When a forecast has moved far enough to be told, and which of its values are kept as history. */

/** Scores and percentiles are kept as hundred-thousandths: the five digits that FIRST publishes. */
export const epssUnit = 100_000;

const week = 7;
const notableMove = 0.01 * epssUnit;
const notableShare = 0.2;

export interface EpssState {
  /** Hundred-thousandths. */
  epss: number;
  percentile: number;
  /** Epoch day on which this value was first read. */
  day: number;
  /** The score at the last notable move: what readers of changes know. */
  told: number;
  /** Day of the newest point of the history. */
  pointDay: number;
}

export interface EpssStep {
  /** Null where nothing is to be written. */
  next: EpssState | null;
  /** The vulnerability gets a new change number. */
  isNotable: boolean;
  /** The value becomes a point of the history. */
  isPoint: boolean;
}

/** A point is kept when the score moved notably (0.01, or a fifth of it), and otherwise once a week. */
export function epssStep(
  before: EpssState | undefined,
  value: { epss: number; percentile: number; day: number },
): EpssStep {
  const { epss, percentile, day } = value;
  if (!before)
    return { next: { epss, percentile, day, told: epss, pointDay: day }, isNotable: true, isPoint: true };
  if (day < before.day) return { next: null, isNotable: false, isPoint: false };
  const move = Math.abs(epss - before.told);
  const isNotable = move >= notableMove || (move > 0 && move >= notableShare * before.told);
  const isPoint = isNotable || day - before.pointDay >= week;
  const isSame = epss === before.epss && percentile === before.percentile;
  if (isSame && !isPoint) return { next: null, isNotable, isPoint };
  const next = {
    epss,
    percentile,
    day: isSame ? before.day : day,
    told: isNotable ? epss : before.told,
    pointDay: isPoint ? day : before.pointDay,
  };
  return { next, isNotable, isPoint };
}
