/** Every job of the worker. */
import { applyAllowLists } from './apply-allow-lists.ts';
import { applyMarkings } from './apply-markings.ts';
import { applyScoring } from './apply-scoring.ts';
import { forgetUse } from './forget-use.ts';
import type { Job } from './job.ts';
import { pollFeeds } from './poll-feeds.ts';
import { publishObjects } from './publish-objects.ts';
import { rankCves } from './rank-cves.ts';
import { readPages } from './read-pages.ts';
import { reclassifyArticles } from './reclassify-articles.ts';
import { rescore } from './rescore.ts';
import { rollUpStatistics } from './roll-up-statistics.ts';
import { takeContributions } from './take-contributions.ts';
import { trainTechniques } from './train-techniques.ts';

export const jobs: Job[] = [
  pollFeeds,
  applyAllowLists,
  rescore,
  takeContributions,
  applyScoring,
  applyMarkings,
  publishObjects,
  readPages,
  rankCves,
  rollUpStatistics,
  trainTechniques,
  reclassifyArticles,
  forgetUse,
];
