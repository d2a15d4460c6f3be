/** The three words by which answers state confidence, and the bands of the figure behind them. */
export const confidenceWords = ['high', 'medium', 'low'] as const;

export type ConfidenceWord = (typeof confidenceWords)[number];

/** Least and greatest confidence of each word, 0–100. */
const confidenceBands: Record<ConfidenceWord, readonly [number, number]> = {
  high: [75, 100],
  medium: [50, 74],
  low: [0, 49],
};

/** The word for a confidence of 0–100. */
export function confidenceWord(confidence: number): ConfidenceWord {
  return confidenceWords.find((word) => confidence >= confidenceBands[word][0])!;
}
