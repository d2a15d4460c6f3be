/** Text fields of indicator feeds: textual nulls become undefined, lists become clean tags. */

/** Feeds section 7, point 4. Compared in lower case. */
const nulls = new Set(['', 'none', 'null', 'n/a', '-', 'unknown', 'unknown malware', '\\n']);
const longestNull = 15;

const maxTags = 50;
const maxTag = 100;

/** The trimmed text of a CSV or JSON field, or undefined where it says that nothing is known. */
export function fieldText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length <= longestNull && nulls.has(text.toLowerCase()) ? undefined : text;
}

/** Tags from `a,b` or `["a","b"]`: trimmed, without nulls and repeats, at most 50 of at most 100 characters. */
export function fieldTags(value: unknown): string[] {
  const parts: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',', 1000)
      : [];
  const tags = new Set<string>();
  for (const part of parts) {
    const tag = fieldText(part)?.slice(0, maxTag);
    if (tag) tags.add(tag);
    if (tags.size === maxTags) break;
  }
  return [...tags];
}
