/** The lines of a text that comes in pieces. Throws where the last one has no end, or one is too long. */

const longest = 2 ** 20;

export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > longest) throw new Error(`a line of more than ${longest} characters`);
    yield* lines;
  }
  if (rest !== '') throw new Error('no line feed at the end');
}
