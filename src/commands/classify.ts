/** `classify`: what an article is about, one JSON line per file, as the pipeline would say. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { severityLabel } from '../contract/severity.ts';
import type { Database } from '../db/store.ts';
import { classify as classifyText } from '../domain/articles/classify.ts';
import { extract } from '../domain/articles/extract.ts';
import { htmlToText } from '../domain/articles/html-text.ts';
import { useStoredModel } from '../domain/articles/techniques/technique-model.store.ts';
import { useStoredReference } from '../domain/attack/current-reference.store.ts';
import { isTechnique } from '../domain/attack/techniques.ts';
import { kevCatalogue } from '../domain/cves/cves.store.ts';
import { decodeText } from '../lib/decode-text.ts';
import { type Command, UsageError } from './command.ts';
import { isHtml } from './is-html.ts';

export const classify: Command = {
  name: 'classify',
  summary: 'Print what articles (text or HTML) are about: category, severity, sectors, names, techniques.',
  operands: 'FILE…',
  options: {},
  async run({ operands, config, print, store }) {
    if (operands.length === 0) throw new UsageError('at least one file is needed');
    const known = isThere(config.DATABASE_URL) ? await useStored((await store()).read) : new Set<string>();
    for (const file of operands) {
      const article = readArticle(decodeText(await readFile(file)));
      const { found } = extract(article.text, { isTechnique });
      const cves = found.filter(({ type }) => type === 'cve').map(({ value }) => value);
      const told = classifyText({
        ...article,
        cves,
        sourceCategory: 'news',
        kev: cves.some((cve) => known.has(cve)),
      });
      const names = (kind: 'group' | 'software') =>
        told.named.filter((one) => one.kind === kind).map(({ written }) => written);
      print(
        JSON.stringify({
          file,
          category: told.category,
          severity: severityLabel(told.severityScore),
          severity_reasons: told.severityReasons,
          sectors: told.sectors,
          threat_actors: names('group'),
          software: names('software'),
          techniques: told.techniques.map(({ id, confidence, sentence }) => ({ id, confidence, sentence })),
        }),
      );
    }
    return undefined;
  },
};

/** Classifying makes no store where there is none. */
function isThere(url: string): boolean {
  return !url.startsWith('sqlite:') || existsSync(url.slice('sqlite:'.length));
}

/** Names, techniques, the model and known exploited vulnerabilities as the store has them. */
async function useStored(db: Database): Promise<ReadonlySet<string>> {
  await useStoredReference(db);
  await useStoredModel(db);
  return await kevCatalogue(db);
}

/** The title is that of the page, else the first line. */
function readArticle(input: string): { title: string; text: string } {
  if (!isHtml(input)) {
    const [title = ''] = input.trimStart().split('\n', 1);
    return { title: title.replace(/^#+\s*/, '').slice(0, 300), text: input };
  }
  const title = /<title[^>]*>([^<]{1,500})/i.exec(input.slice(0, 100_000))?.[1] ?? '';
  return { title: htmlToText(title).trim(), text: htmlToText(input) };
}
