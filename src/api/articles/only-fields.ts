/** Reduces an article to the fields that were asked for. */

/** All fields where none are named. */
export function onlyFields<T extends object>(row: T, fields: readonly string[] | undefined): Partial<T> {
  if (!fields) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name))) as Partial<T>;
}
