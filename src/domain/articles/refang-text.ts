/** First pass of the extractor: undoes defanging in running text in one linear loop and remembers where it did so. */
import { OffsetMap } from './offset-map.ts';
import { type Edit, readEdit } from './refang-forms.ts';

/** Characters at which a defanged form can begin; everything else is copied in slices. */
const triggers = new Uint8Array(128);
for (const character of ':[]({<\\./') triggers[character.charCodeAt(0)] = 1;

/** A text without defanging. */
export interface Refanged {
  text: string;
  /** Carries positions of `text` back to the text as it was given. */
  map: OffsetMap;
  /** Positions in `text`, rising, where a defanged form stood. */
  marks: number[];
}

/**
 * Rewrites `evil[.]example`, `hxxps[:]//`, `name(at)host` and their kin, drops invisible characters and turns typographic
 * hyphens into plain ones. Every form is looked up within a few characters, so the time is linear in the length.
 */
export function refangText(input: string): Refanged {
  const map = new OffsetMap();
  const marks: number[] = [];
  let text = '';
  let copied = 0;
  const apply = (edit: Edit) => {
    text += input.slice(copied, edit.from);
    map.add(text.length, edit.text.length, edit.from, edit.to);
    if (edit.mark) marks.push(text.length);
    text += edit.text;
    copied = edit.to;
  };
  let lastOpen = -1;
  for (let i = 0; i < input.length; i++) {
    const code = input.charCodeAt(i);
    if (code < 128 ? triggers[code] === 0 : !isTypography(code)) continue;
    const edit = readEdit(input, i, lastOpen, copied);
    if (edit) {
      apply(edit);
      i = edit.to - 1;
    } else if (code === 0x5b) lastOpen = i;
    else if (code === 0x5d) lastOpen = -1;
  }
  return copied === 0 ? { text: input, map, marks } : { text: text + input.slice(copied), map, marks };
}

/** Soft hyphen, zero-width and direction characters, hyphens and dashes, word joiner, byte order mark. */
function isTypography(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x2015) || code === 0x2060 || code === 0xfeff;
}
