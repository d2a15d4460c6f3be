/** How a pasted text is asked for: a list of values as values, any other text as it is, for the server to search. */

const mostValues = 1000;
const longestText = 250_000;

export interface BulkPlan {
  question: { values: string[] } | { text: string };
  /** Distinct values of a list beyond what can be asked at once. */
  leftOut: number;
}

/** A line is a value where it holds no white space; commas and semicolons part values too. */
export function bulkQuestion(text: string): BulkPlan {
  const values = text
    .split(/[\n,;]/)
    .map((line) => line.trim().replace(/^["']|["']$/g, ''))
    .filter((line) => line !== '');
  const isList = values.length > 0 && values.every((value) => !/\s/.test(value) && value.length <= 2048);
  if (!isList) return { question: { text: text.slice(0, longestText) }, leftOut: 0 };
  const distinct = [...new Set(values)];
  return {
    question: { values: distinct.slice(0, mostValues) },
    leftOut: Math.max(0, distinct.length - mostValues),
  };
}
