/** Checks a document of any length as its readers would read it: part by part, until too much is wrong. */
import type { CheckedFormat } from '../../contract/export-check.ts';
import { cleanText } from '../../lib/clean-text.ts';

/** A part of a document: a line, an object, a rule. */
export interface Part {
  /** Value or id of the indicator that it tells of, or the beginning of its text; what it is, where it tells of none. */
  about: string;
  /** Whether it tells of an indicator. */
  isRow: boolean;
  /** A sentence for each thing that is wrong with it. */
  wrong: readonly string[];
}

export interface ExportCheck {
  /** Id of the format. */
  format: string;
  /** Of options by name the word with which a document is no longer one that this can read. */
  unread?: Readonly<Record<string, string>>;
  /** The parts of a document whose pieces may be cut anywhere. Throws where it can't be told apart any further. */
  parts(pieces: AsyncIterable<string>): AsyncGenerator<Part, void>;
}

type Checked = Pick<CheckedFormat, 'rows' | 'bytes' | 'problems'>;

/** Then the reading ends. */
export const mostProblems = 20;

/** What the pieces throw themselves is thrown on: no fault of the format. */
export async function checkDocument({ parts }: ExportCheck, pieces: AsyncIterable<string>): Promise<Checked> {
  const checked: Checked = { rows: 0, bytes: 0, problems: [] };
  let failure: { error: unknown } | undefined;
  const note = (about: string, message: string) => {
    if (checked.problems.length >= mostProblems) return;
    const said = { about: cleanText(about, 200), message: cleanText(message, 300) };
    checked.problems.push({ row: checked.rows, ...said });
  };
  async function* counted() {
    try {
      for await (const piece of pieces) {
        checked.bytes += Buffer.byteLength(piece);
        yield piece;
      }
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  let last = 'the document';
  try {
    for await (const { about, isRow, wrong } of parts(counted())) {
      if (isRow) checked.rows += 1;
      for (const message of wrong) note(about, message);
      if (checked.problems.length >= mostProblems) break;
      if (isRow) last = `behind ${about}`;
    }
  } catch (error) {
    if (failure) throw failure.error;
    note(last, (error as Error).message);
  }
  return checked;
}

const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/;

/** What a reading finds in a text, which may throw; and what no text of ours may hold. */
export function partOf(text: string, read: () => Part): Part {
  const wrong = [
    ...(raw.test(text) ? ['a raw control character'] : []),
    ...(text.isWellFormed() ? [] : ['half a character']),
  ];
  try {
    const part = read();
    return wrong.length === 0 ? part : { ...part, wrong: [...wrong, ...part.wrong] };
  } catch (error) {
    return { about: text.trim().slice(0, 200), isRow: true, wrong: [...wrong, (error as Error).message] };
  }
}
