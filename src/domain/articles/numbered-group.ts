/** Names by the numbering schemes of those who track groups: `APT29`, `TA505`, `UNC2452`, `Storm-0558`. */

/**
 * ATT&CK tactics are `TA0001` to `TA0111`: a tracked actor never starts with 0. `DEV-`, `UAC-` and `Storm-` need
 * their hyphen, the others may be written with a space or hyphen.
 */
const scheme =
  /(?:(APT)[ -]?([1-9]\d{0,2})|(APT-[CQ])-(\d{2,3})|(FIN)[ -]?([1-9]\d?)|(TA)[ -]?([1-9]\d{2,3})|(UNC)[ -]?(\d{3,5})|(Storm|STORM|UAC|DEV|UAT)-(\d{4})|(CL-(?:STA|CRI|UNK))-(\d{4}))(?![\w])/y;

/** The number in canonical writing when one starts at `start`, else null. */
export function numberedGroup(text: string, start: number): { name: string; end: number } | null {
  if (!'ACDFSTU'.includes(text[start]!)) return null;
  scheme.lastIndex = start;
  const match = scheme.exec(text);
  if (match === null) return null;
  const [prefix, number] = match.slice(1).filter((part) => part !== undefined) as [string, string];
  const joint = /^(?:APT|FIN|TA|UNC)$/.test(prefix) ? '' : '-';
  const name = `${prefix === 'STORM' ? 'Storm' : prefix}${joint}${number}`;
  return { name, end: start + match[0].length };
}
