/** Picks what comes first in an order without putting everything into it: a heap whose root is the last of those kept. */

/** The first `count` of `ids` in order; `before` tells which of two different ones comes sooner. */
export function firstInOrder(
  ids: Uint32Array,
  count: number,
  before: (one: number, other: number) => boolean,
): number[] {
  const kept: number[] = [];
  for (const id of ids) {
    if (kept.length < count) rise(kept, kept.push(id) - 1, before);
    else if (count > 0 && before(id, kept[0]!)) {
      kept[0] = id;
      sink(kept, before);
    }
  }
  return kept.sort((a, b) => (a === b ? 0 : before(a, b) ? -1 : 1));
}

function rise(heap: number[], from: number, before: (one: number, other: number) => boolean): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[parent]!, heap[at]!)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], before: (one: number, other: number) => boolean): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    let last = at;
    if (left < heap.length && before(heap[last]!, heap[left]!)) last = left;
    if (right < heap.length && before(heap[last]!, heap[right]!)) last = right;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other]!, heap[one]!];
}
