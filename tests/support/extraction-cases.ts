/**
 * The project's own texts for the extractor (tests/extraction-cases): what reports look like, with what is to be found. A case is
 *
 *     === what it shows
 *     the text
 *     ---
 *     type value                  reported; nothing else is, but hosts of reported URLs and addresses
 *     not reason value            refused for this reason
 */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../extraction-cases/', import.meta.url);

export interface ExtractionCase {
  /** File and name. */
  id: string;
  text: string;
  html: boolean;
  /** `type value` */
  found: string[];
  /** `reason value` */
  refused: string[];
}

/** Every case of every file, in order. */
export function extractionCases(): ExtractionCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readCases(name, readFileSync(new URL(name, folder), 'utf8')));
}

function readCases(file: string, content: string): ExtractionCase[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const nameEnd = part.indexOf('\n');
      const textEnd = part.lastIndexOf('\n---\n');
      const lines = part
        .slice(textEnd + 5)
        .split('\n')
        .filter((line) => line !== '');
      return {
        id: `${file.replace('.txt', '')}: ${part.slice(0, nameEnd)}`,
        text: part.slice(nameEnd + 1, textEnd),
        html: file === 'pages.txt',
        found: lines.filter((line) => !line.startsWith('not ')),
        refused: lines.filter((line) => line.startsWith('not ')).map((line) => line.slice(4)),
      };
    });
}
