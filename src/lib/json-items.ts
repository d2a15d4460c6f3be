/** The items of one list of a JSON document that is too long for memory, one after the other. */

/**
 * The items of the list `name` of the document's outermost object, as `JSON.parse` would give them. No more than one item
 * is in memory; the pieces may be cut anywhere. What stands around the list is passed over and not checked. Throws
 * `SyntaxError` where there is no such list or the document is damaged or cut off, and `RangeError` for an item of more
 * than `longest` characters.
 */
export function* jsonItems(pieces: Iterable<string>, name: string, longest = 2 ** 22): Generator<unknown> {
  const reader = new Reader(name, longest);
  for (const piece of pieces) yield* reader.read(piece);
  reader.end();
}

const [quote, backslash, comma, colon] = [34, 92, 44, 58];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** What the text between two signs is: a key, the begin of the wanted value, an item, or of no interest. */
type Part = 'nothing' | 'key' | 'value' | 'item';

class Reader {
  readonly #name: string;
  readonly #longest: number;
  /** Brackets that are open. */
  #depth = 0;
  #part: Part = 'nothing';
  /** The key or item as far as it came in earlier pieces. */
  #text = '';
  #quoted = false;
  #escaped = false;
  #begun = false;
  #found = false;
  /** Whether the list has had an item or a comma. */
  #first = true;

  constructor(name: string, longest: number) {
    this.#name = name;
    this.#longest = longest;
  }

  *read(piece: string): Generator<unknown> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false;
        else if (unit === backslash) this.#escaped = true;
        else if (unit === quote) this.#quoted = false;
        continue;
      }
      if (unit <= 32 || (unit === 0xfeff && !this.#begun)) continue;
      if (this.#depth === 0 && (unit !== openObject || this.#begun)) throw notThis('no JSON object');
      if (unit === openList || unit === openObject) {
        if (this.#part === 'value' && unit === openList) {
          this.#found = true;
          this.#first = true;
          this.#start('item');
          from = at + 1;
        } else if (!this.#begun) {
          this.#begun = true;
          this.#start('key');
          from = at + 1;
        } else if (this.#part === 'value') this.#part = 'nothing';
        this.#depth += 1;
      } else if (unit === closeList || unit === closeObject) {
        if (this.#depth === 2 && this.#part === 'item') {
          const text = this.#take(piece, from, at);
          if (!this.#first || text.trim() !== '') yield JSON.parse(text);
          this.#part = 'nothing';
        }
        this.#depth -= 1;
      } else if (unit === comma && this.#depth === 2 && this.#part === 'item') {
        yield JSON.parse(this.#take(piece, from, at));
        this.#first = false;
        from = at + 1;
      } else if (unit === comma && this.#depth === 1) {
        this.#start('key');
        from = at + 1;
      } else if (unit === colon && this.#depth === 1 && this.#part === 'key') {
        this.#part = JSON.parse(this.#take(piece, from, at)) === this.#name ? 'value' : 'nothing';
      } else {
        this.#quoted = unit === quote;
        if (this.#part === 'value') this.#part = 'nothing';
      }
    }
    if (this.#part === 'key' || this.#part === 'item') this.#text = this.#take(piece, from, piece.length);
  }

  end(): void {
    if (!this.#begun) throw notThis('no JSON object');
    if (this.#depth > 0) throw notThis('JSON that is cut off');
    if (!this.#found) throw notThis(`no list “${this.#name}”`);
  }

  #start(part: Part): void {
    this.#part = part;
    this.#text = '';
  }

  /** What was held back and this part of the piece together. */
  #take(piece: string, from: number, to: number): string {
    const text = this.#text + piece.slice(from, to);
    if (text.length > this.#longest)
      throw new RangeError(`found an entry of over ${this.#longest} characters`);
    this.#text = '';
    return text;
  }
}

function notThis(found: string): SyntaxError {
  return new SyntaxError(`found ${found}`);
}
