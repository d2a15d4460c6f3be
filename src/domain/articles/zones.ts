/** Cuts an article into title, lead and body, since a word weighs more the earlier it is said. */

/** One text with the ends of its first two zones, in UTF-16 units. */
export type Zones = { text: string; titleEnd: number; leadEnd: number };

/** The lead is the first paragraph of some length; feeds often give no more than that. */
const leadLength = { min: 120, max: 700 };

/** Title and body become one text, so that every rule reads it in one pass. */
export function zonesOf(title: string, body: string): Zones {
  const text = `${title}\n\n${body}`;
  const titleEnd = title.length;
  const start = titleEnd + 2;
  const end = text.indexOf('\n', start + leadLength.min);
  const leadEnd = Math.min(end === -1 ? text.length : end, start + leadLength.max);
  return { text, titleEnd, leadEnd };
}
