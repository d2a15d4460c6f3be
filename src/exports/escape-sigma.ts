/** The two layers of quoting in a Sigma rule: its wildcards, then YAML. */

/** A literal for Sigma, in which `*` and `?` stand for anything else. */
export function sigmaLiteral(value: string): string {
  return value.replace(/[\\*?]/g, '\\$&');
}

/** What YAML 1.1 or 1.2 does not take for printable, or one of them for a line break. */
const unprintable = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A single-quoted scalar: the one form that has no escape but the doubled quote, and is a string in both versions. */
export function yamlString(text: string): string {
  return `'${text.replace(unprintable, '').replaceAll("'", "''")}'`;
}
