/** The confidence word of an indicator in answers: never more than its state allows (standard §18, rule 3). */
import { type ConfidenceWord, confidenceWord } from '../../contract/confidence.ts';
import { type IocState, iocStates } from '../../contract/ioc-state.ts';

const doubted: readonly IocState[] = ['benign', 'false_positive', 'withdrawn'];

/** `confidence` is 0–100, `state` the position in `iocStates`, both as stored. */
export function shownConfidence({
  confidence,
  state,
}: {
  confidence: number;
  state: number;
}): ConfidenceWord {
  return doubted.includes(iocStates[state]!) ? 'low' : confidenceWord(confidence);
}
