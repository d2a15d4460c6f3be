/** What an article is tagged with, and where each tag comes from: what found it, by which words, in which sentence. */
import { cleanText } from '../../lib/clean-text.ts';
import { technique } from '../attack/techniques.ts';
import type { Classification } from './classify.ts';
import { type TechniqueTag, techniqueConfidence } from './techniques/tag-techniques.ts';

/** What finds a tag; `new-name` is one that no catalogue has. */
type TagSource = 'printed' | 'name' | 'lexicon' | 'model' | 'new-name';

export interface ArticleTag {
  kind: 'technique' | 'actor' | 'software';
  /** Of ATT&CK, else the UUID of the MISP galaxy; null for a name that no catalogue has. */
  id: string | null;
  name: string;
  /** 0–100; null where nothing is reckoned. */
  confidence: number | null;
  source: TagSource;
  /** The words of the text that say it. */
  written: string;
  /** Plain text, at most 300 characters. */
  sentence: string;
}

/** An id that the article's markup prints, which its plain text may lack, with the line in which it stands. */
export interface PrintedTechnique {
  id: string;
  line: string;
}

export interface ArticleTags {
  /** What is shown; printed ids come first. */
  techniques: string[];
  /** Those by which the article is found. */
  sureTechniques: string[];
  tags: ArticleTag[];
}

const layers: Record<TechniqueTag['layer'], TagSource> = {
  id: 'printed',
  name: 'name',
  pattern: 'lexicon',
  model: 'model',
};
const printedConfidence = 95;
/** A catalogue of techniques tells nothing about an article. */
const mostTechniques = 200;

export function articleTags(
  { techniques: told, named }: Pick<Classification, 'techniques' | 'named'>,
  printed: readonly PrintedTechnique[],
): ArticleTags {
  const tags = new Map<string, ArticleTag>();
  for (const { id, line } of printed) {
    const found = told.find((one) => one.id === id);
    if (!tags.has(id))
      tags.set(id, {
        ...(found ? techniqueTag(found) : printedTag(id, line)),
        confidence: printedConfidence,
        source: 'printed',
      });
  }
  for (const one of told) if (!tags.has(one.id)) tags.set(one.id, techniqueTag(one));
  const techniques = [...tags.values()].slice(0, mostTechniques);
  const isSure = ({ confidence }: ArticleTag) => confidence! >= techniqueConfidence.filter * 100;
  const names = named.map(
    ({ kind, id, name, isNew, written, sentence }): ArticleTag => ({
      kind: kind === 'group' ? 'actor' : 'software',
      id,
      name: cleanText(name, 120),
      confidence: null,
      source: isNew ? 'new-name' : 'name',
      written,
      sentence,
    }),
  );
  return {
    techniques: techniques.map(({ id }) => id!),
    sureTechniques: techniques.filter(isSure).map(({ id }) => id!),
    tags: [...techniques, ...names],
  };
}

function techniqueTag({ id, confidence, layer, why, sentence }: TechniqueTag): ArticleTag {
  const percent = Math.round(confidence * 100);
  return { ...named(id), confidence: percent, source: layers[layer], written: why, sentence };
}

function printedTag(id: string, line: string): ArticleTag {
  return { ...named(id), confidence: printedConfidence, source: 'printed', written: id, sentence: line };
}

function named(id: string) {
  return { kind: 'technique' as const, id, name: technique(id)?.name ?? id };
}
