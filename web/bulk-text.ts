/** Text that was pasted into the search box, on its way to the bulk look-up: it may be long, so it is not in the address. */

let waiting: string | null = null;

export function handOverBulkText(text: string): void {
  waiting = text;
}

/** Once; null where nothing was pasted. */
export function takeBulkText(): string | null {
  const text = waiting;
  waiting = null;
  return text;
}
