/** The confidence word of an indicator in answers: never more than its state allows (standard §18, rule 3). */
import { type ConfidenceWord, confidenceWord } from '../../contract/confidence.ts';
import type { IocState } from '../../contract/ioc-state.ts';

const doubted: readonly (IocState | 'unknown')[] = ['benign', 'false_positive', 'withdrawn'];

/** `confidence` is 0–100. */
export function shownConfidence(confidence: number, state: IocState | 'unknown'): ConfidenceWord {
  return doubted.includes(state) ? 'low' : confidenceWord(confidence);
}
