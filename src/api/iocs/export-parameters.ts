/** The parameters that exports have besides the filters of lists, made from what the formats say of themselves. */
import { tlpWords } from '../../contract/tlp.ts';
import type { ExportFormat } from '../../exports/export-format.ts';
import { choice, flag, integer } from '../../http/query.ts';
import { optionMeanings } from './option-meanings.ts';

const tlp = choice(
  // A plus sign arrives as a space where it was not escaped.
  { values: tlpWords, aliases: { 'amber strict': 'amber+strict', 'amber-strict': 'amber+strict' } },
  {},
).describe('Least marking of what is in it: it makes markings stricter, and never wider.');

const maxRows = integer({ min: 1, max: 10_000_000 }).describe(
  'Most rows of a list for blocking or alarms; of as many lines where it is aggregated.',
);

export const exportParameters = { tlp, max_rows: maxRows };

type OptionBlock = ReturnType<typeof flag> | ReturnType<typeof choice>;

/** The parameters of some formats' own, with their other names. */
export function optionParameters(formats: readonly ExportFormat[]): Record<string, OptionBlock> {
  const blocks: Record<string, OptionBlock> = {};
  for (const { options = {}, optionAliases = {} } of formats) {
    for (const [name, words] of Object.entries(options))
      blocks[name] = block(words, true, optionMeanings[name]!);
    for (const [alias, name] of Object.entries(optionAliases))
      blocks[alias] = block(options[name]!, false, `The same as \`${name}\`.`);
  }
  return blocks;
}

function block(words: readonly string[], withDefault: boolean, meaning: string): OptionBlock {
  if (words.includes('true'))
    return flag(withDefault ? { default: words[0] === 'true' } : {}).describe(meaning);
  return choice({ values: words }, withDefault ? { default: words[0]! } : {}).describe(meaning);
}

/** What was asked of a format's own parameters, by their names. */
export function chosenOptions(
  { options = {}, optionAliases = {} }: ExportFormat,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const values = Object.keys(options).map((name) => [name, String(given[name])]);
  const aliased = Object.entries(optionAliases).flatMap(([alias, name]) =>
    given[alias] === undefined ? [] : [[name, String(given[alias])]],
  );
  return Object.fromEntries([...values, ...aliased]);
}
