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
