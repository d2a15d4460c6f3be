/** Takes the elements of one name out of an XML document that may be too long for memory, so that both can be read. */

export interface XmlPart {
  /** Of such an element, or of what stands around them all: that comes last and lacks them. */
  text: string;
  isItem: boolean;
}

const longest = 2 ** 20;

/** Text cannot hold the tags: `<` is always escaped in it. */
export async function* xmlParts(
  pieces: AsyncIterable<string>,
  element: string,
): AsyncGenerator<XmlPart, void> {
  const [begin, end] = [`<${element} `, `</${element}>`];
  let around = '';
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    let at = 0;
    for (let from = rest.indexOf(begin); from >= 0; from = rest.indexOf(begin, at)) {
      const to = rest.indexOf(end, from);
      if (to < 0) break;
      around += rest.slice(at, from).trim();
      at = to + end.length;
      yield { text: rest.slice(from, at), isItem: true };
    }
    rest = rest.slice(at);
    if (rest.length > longest || around.length > longest)
      throw new Error(`more than ${longest} characters without an end of an item`);
  }
  yield { text: around + rest, isItem: false };
}
