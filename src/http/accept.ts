/** What a client says that it takes: RFC 9110 section 12.5.1. */

/**
 * The first of the media types that the header Accept names outright, or undefined: ranges such as text/* name none. A
 * parameter that the client gives must be the type's own (`version=2.1`); one that it leaves out matches any.
 */
export function namedType(accept: string | undefined, types: readonly string[]): string | undefined {
  const wanted = (accept ?? '').split(',').map(parse);
  return types.find((type) => {
    const offered = parse(type);
    return wanted.some(
      ({ name, parameters }) =>
        name === offered.name &&
        Number(parameters.get('q') ?? 1) > 0 &&
        Array.from(parameters).every(
          ([key, value]) => key === 'q' || key === 'charset' || offered.parameters.get(key) === value,
        ),
    );
  });
}

function parse(text: string): { name: string; parameters: Map<string, string> } {
  const [name = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
  const pairs = rest.map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    const value = pair.slice(equals + 1).trim();
    return [pair.slice(0, Math.max(equals, 0)).trim(), value.replace(/^"(.*)"$/, '$1')];
  });
  return { name, parameters: new Map(pairs) };
}
