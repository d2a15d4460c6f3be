/** Reads a STIX pattern of one observation (STIX 2.1 section 9, its published grammar). Throws where it is none. */

export interface Comparison {
  path: string;
  operator: '=' | 'ISSUBSET';
  value: string | number;
}

const comparison =
  /([a-z][a-z0-9-]*:[a-z_]+(?:\.(?:[A-Za-z_][\w]*|'[^'\\]+'))*) (=|ISSUBSET) (?:'((?:[^'\\]|\\['\\])*)'|(\d+))( AND )?/y;

export function readStixPattern(pattern: string): Comparison[] {
  if (!pattern.startsWith('[') || !pattern.endsWith(']')) throw new Error('no observation');
  const text = pattern.slice(1, -1);
  const found: Comparison[] = [];
  let more = true;
  comparison.lastIndex = 0;
  while (more) {
    const [, path, operator, string, number, and] = comparison.exec(text) ?? refuse(text);
    const value = string === undefined ? Number(number) : string.replace(/\\(.)/gs, '$1');
    found.push({ path: path!, operator: operator as '=', value });
    more = and !== undefined;
    if (!more && comparison.lastIndex !== text.length) refuse(text);
    if (!more) break;
  }
  return found;
}

function refuse(text: string): never {
  throw new Error(`no pattern: ${text.slice(0, 120)}`);
}
