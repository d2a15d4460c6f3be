/** Parses STIX patterns (STIX 2.1 section 9) as far as they say what to compare; when and how often is read over. */

export interface Comparison {
  /** Object path without quotes, list steps as `[]`: `file:hashes.SHA-256`. */
  path: string;
  operator: string;
  negated: boolean;
  values: string[];
}

export type Expression = Comparison | { join: 'AND' | 'OR'; parts: Expression[] };

const maxLength = 262_144;
const maxDepth = 32;

const text = String.raw`'[^'\\]*(?:\\.[^'\\]*)*'`;
const step = String.raw`(?:${text}|[\w-]+)`;
/** One token, by kind: literal, path, number, word, sign. */
const token = new RegExp(
  String.raw`\s*(?:([thb]?${text})|([A-Za-z][\w-]*:${step}(?:\.${step}|\[(?:\*|-?\d+)\])*)` +
    String.raw`|([+-]?\d+(?:\.\d+)?)|([A-Za-z]+)|(!=|<>|==|<=|>=|[=<>[\](),]))`,
  'sy',
);
const kinds = ['literal', 'path', 'number', 'word', 'sign'] as const;

interface Token {
  kind: (typeof kinds)[number] | 'end';
  text: string;
}

class PatternError extends Error {}

/** The comparison expression of each observation, or null where the pattern is not one. */
export function parsePattern(pattern: string): Expression[] | null {
  if (pattern.length > maxLength) return null;
  try {
    const found: Expression[] = [];
    const reader = new Reader(pattern.trimEnd());
    reader.observations(found, 0);
    return reader.peek().kind === 'end' ? found : null;
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

/** Reads as far as the pattern makes sense, one token ahead. */
class Reader {
  #pattern: string;
  #at = 0;
  #ahead: Token | undefined;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  peek(): Token {
    this.#ahead ??= this.#read();
    return this.#ahead;
  }

  #read(): Token {
    if (this.#at === this.#pattern.length) return { kind: 'end', text: '' };
    token.lastIndex = this.#at;
    const [, ...found] = token.exec(this.#pattern) ?? [];
    const at = found.findIndex((held) => held !== undefined);
    if (at < 0) throw new PatternError();
    this.#at = token.lastIndex;
    return { kind: kinds[at]!, text: found[at]! };
  }

  /** Observations joined by AND, OR and FOLLOWEDBY, each with its qualifiers. */
  observations(found: Expression[], depth: number): void {
    if (depth > maxDepth) throw new PatternError();
    do {
      if (this.#takes('(')) {
        this.observations(found, depth + 1);
        this.#must(')');
      } else {
        this.#must('[');
        found.push(this.#joined('OR', depth + 1));
        this.#must(']');
      }
      this.#qualifiers();
    } while (this.#takes('AND', 'OR', 'FOLLOWEDBY'));
  }

  #qualifiers(): void {
    for (;;) {
      if (this.#takes('WITHIN', 'REPEATS')) {
        this.#value();
        this.#must('SECONDS', 'TIMES');
      } else if (this.#takes('START')) {
        this.#value();
        this.#must('STOP');
        this.#value();
      } else return;
    }
  }

  /** AND binds more tightly than OR (section 9.5). */
  #joined(join: 'AND' | 'OR', depth: number): Expression {
    const parts: Expression[] = [];
    do parts.push(join === 'OR' ? this.#joined('AND', depth) : this.#test(depth));
    while (this.#takes(join));
    return parts.length === 1 ? parts[0]! : { join, parts };
  }

  #test(depth: number): Expression {
    if (depth > maxDepth) throw new PatternError();
    if (this.#takes('(')) {
      const inner = this.#joined('OR', depth + 1);
      this.#must(')');
      return inner;
    }
    if (this.#takes('EXISTS')) return { path: this.#path(), operator: 'EXISTS', negated: false, values: [] };
    const path = this.#path();
    const negated = this.#takes('NOT');
    const operator = this.#next().text.toUpperCase().replace('==', '=');
    if (!/^(?:=|!=|<>|<|>|<=|>=|IN|LIKE|MATCHES|ISSUBSET|ISSUPERSET)$/.test(operator))
      throw new PatternError();
    return { path, operator, negated, values: operator === 'IN' ? this.#list() : [this.#value()] };
  }

  #list(): string[] {
    const values: string[] = [];
    this.#must('(');
    do values.push(this.#value());
    while (this.#takes(','));
    this.#must(')');
    return values;
  }

  #path(): string {
    const { kind, text: path } = this.#next();
    if (kind !== 'path') throw new PatternError();
    return path.replaceAll("'", '').replace(/\[[^\]]*\]/g, '[]');
  }

  #value(): string {
    const { kind, text: value } = this.#next();
    if (kind === 'literal') return value.slice(value.indexOf("'") + 1, -1).replace(/\\(.)/gs, '$1');
    if (kind === 'number' || /^(?:true|false)$/i.test(value)) return value;
    throw new PatternError();
  }

  #next(): Token {
    const next = this.peek();
    this.#ahead = undefined;
    return next;
  }

  /** Keywords are told in any case, as the reference grammar of OASIS does. */
  #takes(...words: string[]): boolean {
    const { kind, text: word } = this.peek();
    const found = (kind === 'word' || kind === 'sign') && words.includes(word.toUpperCase());
    if (found) this.#ahead = undefined;
    return found;
  }

  #must(...words: string[]): void {
    if (!this.#takes(...words)) throw new PatternError();
  }
}
