/** Which of the forms that are at hand a client gets, by its Accept-Encoding (RFC 9110 §12.5.3). */

/** The first form that the client takes; the last where it names none of them. */
export function chooseCoding<Form extends { coding: string }>(
  forms: readonly Form[],
  header: string | undefined,
): Form {
  const taken = new Set<string>();
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const refused = parameters.some((word) => /^q=0(?:\.0{0,3})?$/.test(word));
    if (!refused) taken.add(coding);
  }
  return forms.find(({ coding }) => taken.has(coding)) ?? forms.at(-1)!;
}
