/** Sigma: the schema of the specification, YAML that means one thing, and values that match nothing but themselves. */
import { checkJson } from '../../lib/check-json.ts';
import { type ExportCheck, type Part, partOf } from './export-check.ts';
import { linesOf } from './lines-of.ts';
import { literalValue } from './literal-value.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { RecentlySeen } from './recently-seen.ts';
import { sigmaSchema } from './sigma-schema.ts';

const longest = 2 ** 22;

export const sigmaCheck: ExportCheck = {
  format: 'sigma',
  async *parts(pieces) {
    const seen = new RecentlySeen();
    for await (const text of rulesOf(pieces)) yield partOf(text, () => readRule(text, seen));
  },
};

/** The texts between the lines that part documents. */
async function* rulesOf(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let text = '';
  let parted = false;
  for await (const line of linesOf(pieces)) {
    if (line === '---') {
      yield text;
      text = '';
      parted = true;
    } else text += `${line}\n`;
    if (text.length > longest) throw new Error(`a rule of more than ${longest} characters`);
  }
  if (text !== '' || parted) yield text;
}

function readRule(text: string, seen: RecentlySeen): Part {
  const { documents, comments } = readYaml(text === '' ? '\n' : text);
  const [rule] = documents as { [key: string]: Yaml }[];
  if (!rule && comments.length > 0) return { about: 'the comment', isRow: false, wrong: [] };
  if (!rule) throw new Error('no rule between two lines that part documents');
  const wrong = checkJson(rule, sigmaSchema, sigmaSchema);
  const title = String(rule.title);
  if (wrong.length > 0) return { about: title, isRow: true, wrong };
  valuesOf((rule.detection as { selection: Yaml }).selection).forEach(literalValue);
  return { about: title, isRow: true, wrong: [...seen.add(String(rule.id)), ...seen.add(title)] };
}

/** The values of a selection, whatever its fields. */
function valuesOf(selection: Yaml): string[] {
  const maps = (Array.isArray(selection) ? selection : [selection]) as Record<string, Yaml>[];
  return maps.flatMap((map) => Object.values(map).flat() as string[]);
}
