/** Takes the items of one list out of a JSON document that may be too long for memory, so that both can be read. */

export interface JsonPart {
  /** Of an item, or of what stands around the list: that comes last and holds the list empty. */
  text: string;
  isItem: boolean;
}

const longest = 2 ** 20;
const [quote, backslash, comma] = [34, 92, 44];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** Whatever is no JSON is left as it is, for whoever reads the texts. `list` is the key of the list. */
export async function* jsonParts(
  pieces: AsyncIterable<string>,
  list: string,
): AsyncGenerator<JsonPart, void> {
  const cutter = new Cutter(`"${list}":`);
  for await (const piece of pieces) for (const text of cutter.read(piece)) yield { text, isItem: true };
  yield { text: cutter.end(), isItem: false };
}

class Cutter {
  readonly #before: string;
  /** Outside of the list, and the item as far as it came. */
  #around = '';
  #item = '';
  #depth = 0;
  /** How many brackets are open in the list; none before and behind it. */
  #listDepth = 0;
  #found = false;
  #items = 0;
  #quoted = false;
  #escaped = false;

  constructor(before: string) {
    this.#before = before;
  }

  *read(piece: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false;
        else if (unit === backslash) this.#escaped = true;
        else if (unit === quote) this.#quoted = false;
      } else if (unit === quote) this.#quoted = true;
      else if (unit === openList || unit === openObject) {
        this.#depth += 1;
        if (this.#found || unit !== openList) continue;
        this.#keep(piece.slice(from, at));
        from = at;
        if (!this.#around.endsWith(this.#before)) continue;
        this.#keep('[');
        from = at + 1;
        this.#found = true;
        this.#listDepth = this.#depth;
      } else if (unit === closeList || unit === closeObject) {
        if (this.#depth === this.#listDepth) {
          const item = this.#take(piece.slice(from, at));
          if (this.#items > 0 || item.trim() !== '') yield item;
          this.#listDepth = 0;
          from = at;
        }
        this.#depth -= 1;
      } else if (unit === comma && this.#depth === this.#listDepth) {
        yield this.#take(piece.slice(from, at));
        this.#items += 1;
        from = at + 1;
      }
    }
    this.#keep(piece.slice(from));
  }

  /** What stands around the list. */
  end(): string {
    if (this.#listDepth > 0) throw new Error('it ends within the list');
    return this.#around;
  }

  #keep(text: string): void {
    if (this.#listDepth > 0) this.#item += text;
    else this.#around += text;
    if (this.#item.length > longest || this.#around.length > longest)
      throw new Error(`more than ${longest} characters that are no list of objects`);
  }

  #take(text: string): string {
    const item = this.#item + text;
    this.#item = '';
    return item;
  }
}
