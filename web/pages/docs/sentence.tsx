/** A sentence of the reference, in which code stands between backticks. */
import { readInline } from '../../text/markdown.ts';

export function Sentence({ text, inline = false }: { text: string; inline?: boolean }) {
  const words = readInline(text).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the text does not move
    part.kind === 'code' ? <code key={at}>{part.text}</code> : 'text' in part ? part.text : null,
  );
  return inline ? <span>{words}</span> : <p className="max-w-prose">{words}</p>;
}
