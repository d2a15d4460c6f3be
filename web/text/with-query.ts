/** An address of the API with its parameters. */

type Parameter = string | number | boolean | readonly string[] | null | undefined;

/** `path` with those parameters that are set. Lists are joined by commas. */
export function withQuery(path: string, parameters: Record<string, Parameter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== null && text !== '' && text !== false) query.set(name, String(text));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
