/** Measures how well actors and malware are named: by the built-in tables, and with reference data laid over them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Entity, ReferenceKind } from '../src/contract/reference-record.ts';
import { findNames } from '../src/domain/articles/find-names.ts';
import { nameMentions } from '../src/domain/articles/name-mentions.ts';
import { useNames } from '../src/domain/attack/names-in-use.ts';
import { goal } from './quality-goals.ts';

const shared = new URL('../../shared/data/', import.meta.url);

interface Named {
  name: string;
  mentions: string[];
}

interface Document {
  text: string;
  groups: Named[];
  software: Named[];
}

/** Prints precision, recall and F1 for each set of reports; says so where there are none. */
export function measureNames(showErrors: boolean): void {
  if (!existsSync(new URL('ttp-dev/', shared))) {
    console.log('\nNo reports with annotated names here, nothing to measure.');
    return;
  }
  const sets = { 'whole reports': wholeReports(), 'extraction reports': extractionReports() };
  for (const way of ['built-in names', 'with reference data'] as const) {
    useNames(way === 'built-in names' ? [] : reducedCatalogues());
    for (const [name, documents] of Object.entries(sets)) {
      console.log(`\nnames in ${documents.length} ${name}, ${way}`);
      const groups = score('groups', 'group', documents, showErrors);
      const software = score('software', 'software', documents, showErrors);
      if (way === 'built-in names') continue;
      const few = 'the wrong ones stand in the texts as what they are found to be (docs/guide/quality.md)';
      goal(`actors in ${name}, F1`, groups.f1, 0.78);
      goal(`actors in ${name}, precision`, groups.precision, 0.9, few);
      goal(`malware and tools in ${name}, F1`, software.f1, 0.8, few);
      goal(`malware and tools in ${name}, precision`, software.precision, 0.85, few);
    }
  }
  useNames([]);
}

/** By the rule of the reports' own scorer: a name that equals, holds or is held by one of the annotated ones, in whole words. */
function score(
  key: 'groups' | 'software',
  kind: 'group' | 'software',
  documents: Document[],
  showErrors: boolean,
): { precision: number; f1: number } {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const document of documents) {
    const mentions = nameMentions(document.text, findNames(document.text));
    const found = mentions.filter((one) => one.kind === kind).map(({ written }) => plain(written));
    const used = new Set<string>();
    for (const { name, mentions } of document[key]) {
      const forms = [name, ...mentions].map(plain);
      const hits = found.filter((one) => forms.some((form) => holds(form, one) || holds(one, form)));
      for (const hit of hits) used.add(hit);
      if (hits.length > 0) right++;
      else missed.push(name);
    }
    wrong.push(...found.filter((one) => !used.has(one)));
  }
  const precision = right / Math.max(1, right + wrong.length);
  const recall = right / Math.max(1, right + missed.length);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const [p, r, f] = [precision, recall, f1].map((ratio) => ratio.toFixed(3));
  console.log(
    `  ${key.padEnd(8)} P ${p}  R ${r}  F1 ${f}   ${right} right, ${wrong.length} wrong, ${missed.length} missed`,
  );
  if (!showErrors) return { precision, f1 };
  for (const one of wrong) console.log(`  wrong  ${key} ${one}`);
  for (const one of missed) console.log(`  missed ${key} ${one}`);
  return { precision, f1 };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function holds(long: string, short: string): boolean {
  return ` ${long} `.includes(` ${short} `);
}

function wholeReports(): Document[] {
  interface Line extends Omit<Document, 'software'> {
    malware: Named[];
    tools: Named[];
  }
  return readLines<Line>('ttp-dev/annoctr-documents.dev.jsonl').map(({ text, groups, malware, tools }) => ({
    text,
    groups,
    software: [...malware, ...tools],
  }));
}

function extractionReports(): Document[] {
  interface Line {
    text: string;
    entities?: { type: string; name: string; mention: string | null; attack_id: string | null }[];
  }
  const files = readdirSync(new URL('extraction/', shared)).filter((name) => name.startsWith('dev_reports'));
  const lines = files.sort().flatMap((name) => readLines<Line>(`extraction/${name}`));
  return lines.flatMap(({ text, entities }) => {
    if (!entities) return [];
    const named = (types: string[]) => {
      const things = new Map<string, Named>();
      for (const { type, name, mention, attack_id } of entities) {
        if (!types.includes(type) || mention === null) continue;
        const id = attack_id ?? name;
        const thing = things.get(id) ?? { name, mentions: [] };
        things.set(id, { ...thing, mentions: [...thing.mentions, mention] });
      }
      return [...things.values()];
    };
    return [{ text, groups: named(['group']), software: named(['malware', 'tool']) }];
  });
}

/** Excerpts of ATT&CK and of the galaxy, as far as this machine has them. */
function reducedCatalogues(): Entity[] {
  const files: [string, ReferenceKind][] = [
    ['attack/groups', 'actor'],
    ['attack/software', 'malware'],
    ['galaxy/threat_actors', 'actor'],
    ['galaxy/microsoft_activity_groups', 'actor'],
    ['galaxy/360net', 'actor'],
    ['galaxy/malware_families', 'malware'],
    ['galaxy/ransomware', 'malware'],
    ['galaxy/android_malware', 'malware'],
    ['galaxy/sector', 'sector'],
    ['galaxy/branded_vulnerability', 'vulnerability'],
  ];
  interface Entry {
    id?: string;
    uuid?: string;
    name: string;
    aliases?: string[];
    synonyms?: string[];
    revoked?: boolean;
  }
  return files.flatMap(([file, about]) =>
    (JSON.parse(readFileSync(new URL(`${file}.json`, shared), 'utf8')) as Entry[]).map(
      ({ id, uuid, name, aliases, synonyms, revoked }, n): Entity => ({
        about,
        id: id ?? uuid ?? `${file} ${n}`,
        name,
        aliases: aliases ?? synonyms ?? [],
        ...(revoked && { state: 'revoked' }),
      }),
    ),
  );
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(new URL(path, shared), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
