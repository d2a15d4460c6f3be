/** The text that a value of a Sigma rule stands for; throws where a wildcard is left, which would match more than that text. */
export function literalValue(value: string): string {
  if (/[*?]/.test(value.replace(/\\[\\*?]/g, ''))) throw new Error(`a wildcard: ${value}`);
  return value.replace(/\\([\\*?])/g, '$1');
}
