/** The three words by which answers state confidence, and the bands of the figure behind them. */
export const confidenceWords = ['high', 'medium', 'low'] as const;

export type ConfidenceWord = (typeof confidenceWords)[number];

/** The word for an indicator's confidence of 0–100: high from 70, medium from 40. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= 70) return 'high';
  return confidence >= 40 ? 'medium' : 'low';
}
