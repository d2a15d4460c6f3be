/** One Sigma rule as a YAML document (SigmaHQ rule specification 2.1). */
import type { ConfidenceWord } from '../contract/confidence.ts';
import { yamlString } from './escape-sigma.ts';
import type { SigmaForm } from './sigma-forms.ts';

export interface SigmaRule {
  title: string;
  id: string;
  /** Id of the rule that looks for the same elsewhere. */
  similarTo?: string | undefined;
  description: string;
  references: string[];
  author: string;
  /** RFC 3339; the date of the rule and that of its last change. */
  firstSeen: string;
  lastSeen: string;
  tags: string[];
  form: SigmaForm;
  values: string[];
  level: ConfidenceWord;
}

/** Keys are constants and every string is in quotes, so that nothing of a feed is ever syntax. */
export function sigmaRule(rule: SigmaRule): string {
  const { logsource, match, fields } = rule.form;
  const date = rule.firstSeen.slice(0, 10);
  const modified = rule.lastSeen.slice(0, 10);
  return [
    `title: ${yamlString(rule.title)}`,
    `id: ${yamlString(rule.id)}`,
    ...(rule.similarTo
      ? ['related:', `    - id: ${yamlString(rule.similarTo)}`, "      type: 'similar'"]
      : []),
    "status: 'experimental'",
    `description: ${yamlString(rule.description)}`,
    ...list('references', rule.references),
    `author: ${yamlString(rule.author)}`,
    `date: ${date}`,
    ...(modified > date ? [`modified: ${modified}`] : []),
    ...list('tags', rule.tags),
    'logsource:',
    ...Object.entries(logsource).map(([key, word]) => `    ${key}: ${yamlString(word)}`),
    'detection:',
    '    selection:',
    ...selection(match, rule.values),
    "    condition: 'selection'",
    ...list('fields', fields),
    ...list('falsepositives', ['Unknown']),
    `level: ${yamlString(rule.level)}`,
    '',
  ].join('\n');
}

/** Left out where it would be empty. */
function list(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `    - ${yamlString(item)}`)];
}

/** A map of one field, or a list of maps where any of several fields will do. */
function selection(match: SigmaForm['match'], values: readonly string[]): string[] {
  const several = match.length > 1;
  return match.flatMap(([field, write]) => {
    const indent = several ? '            ' : '        ';
    const key = `        ${several ? '- ' : ''}${field}:`;
    if (values.length === 1) return [`${key} ${yamlString(write(values[0]!))}`];
    return [key, ...values.map((value) => `${indent}    - ${yamlString(write(value))}`)];
  });
}
