/** The model that this process tags articles by. */
import type { LinearModel } from './linear-model.ts';

let inUse: LinearModel | null = null;

/** Null as long as none has been trained: names and patterns speak alone then. */
export function modelInUse(): LinearModel | null {
  return inUse;
}

export function useModel(model: LinearModel | null): void {
  inUse = model;
}
