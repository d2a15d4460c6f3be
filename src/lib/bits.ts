/** Sets over a short fixed list, kept as bits of an integer. */

/** The bits of `members` by their position in `list`; unknown members are left out. */
export function toBits<T>(list: readonly T[], members: Iterable<T>): number {
  let bits = 0;
  for (const member of members) {
    const at = list.indexOf(member);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

/** The members of `list` whose bit is set, in list order. */
export function fromBits<T>(list: readonly T[], bits: number): T[] {
  return list.filter((_, at) => bits & (1 << at));
}
