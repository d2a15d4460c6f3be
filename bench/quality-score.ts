/** Precision and recall per type, as the format of the extraction set defines them. */

/** Values by type, in the words of the extraction set. */
export type Found = Record<string, string[]>;

export interface Report {
  id: string;
  text: string;
  expected: Found;
  optional: Found;
}

const judgedTypes = [
  'url',
  'domain',
  'ipv4',
  'email',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'cve',
  'ipv6',
  'attack',
];

/** One spelling for comparison: URLs lose case of scheme and host, default port and a lone trailing slash. */
export function comparable(type: string, value: string): string {
  if (type === 'attack' || type === 'cve') return value.toUpperCase();
  if (type === 'ipv6') return URL.parse(`http://[${value}]/`)?.hostname ?? value;
  if (type !== 'url') return value.toLowerCase();
  const url = URL.parse(value);
  return url ? url.href.replace(/\/$/, '') : value;
}

interface Row {
  right: number;
  wrong: string[];
  missed: string[];
}

/** Adds up hits and errors of one extractor over many reports. */
export class Score {
  readonly #rows = new Map<string, Row>();
  readonly #types: string[];

  /** `types`: those that the extractor knows; all by default. */
  constructor(types: string[] = judgedTypes) {
    this.#types = judgedTypes.filter((type) => types.includes(type));
    for (const type of this.#types) this.#rows.set(type, { right: 0, wrong: [], missed: [] });
  }

  add({ id, expected, optional }: Report, found: Found): void {
    for (const type of this.#types) {
      const row = this.#rows.get(type)!;
      const list = (values: Found) => new Set(values[type]?.map((value) => comparable(type, value)));
      const [must, may, has] = [list(expected), list(optional), list(found)];
      for (const value of must) {
        if (has.has(value)) row.right++;
        else row.missed.push(`${id}: ${value}`);
      }
      for (const value of has) if (!must.has(value) && !may.has(value)) row.wrong.push(`${id}: ${value}`);
    }
  }

  print(): void {
    const all: Row = { right: 0, wrong: [], missed: [] };
    for (const [type, row] of this.#rows) {
      console.log(line(type, row));
      all.right += row.right;
      all.wrong.push(...row.wrong);
      all.missed.push(...row.missed);
    }
    console.log(line('all', all));
  }

  printErrors(): void {
    for (const [type, { wrong, missed }] of this.#rows) {
      for (const one of wrong) console.log(`  wrong  ${type} ${one}`);
      for (const one of missed) console.log(`  missed ${type} ${one}`);
    }
  }
}

function line(type: string, { right, wrong, missed }: Row): string {
  const ratio = (other: number) => (right + other === 0 ? '  –  ' : (right / (right + other)).toFixed(3));
  const counts = `${right} right, ${wrong.length} wrong, ${missed.length} missed`;
  return `  ${type.padEnd(7)} P ${ratio(wrong.length)}  R ${ratio(missed.length)}   ${counts}`;
}
