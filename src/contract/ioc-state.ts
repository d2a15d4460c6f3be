/** The one state of an indicator, which decides what leaves by default. */
export const iocStates = [
  'active',
  'low',
  'expired',
  'benign',
  'false_positive',
  'withdrawn',
  'sinkhole',
] as const;

export type IocState = (typeof iocStates)[number];

/** What an allow-list, people or the source took back: found by look-up and search, left out of lists unless asked for. */
export const takenBackStates: readonly IocState[] = ['benign', 'false_positive', 'withdrawn'];

/** What lists show unless other states are asked for; block lists show less (standard section 18). */
export const leavingStates: readonly IocState[] = iocStates.filter(
  (state) => !takenBackStates.includes(state),
);
