/** The sentences of a title and a lead, which are short: what is longer is a list. Hand over no more than those. */
export function leadSentences(text: string, longest = 400): string[] {
  return text.split(/[.!?]\s|\n/).filter(({ length }) => length <= longest);
}
