/** Every job of the worker. */
import { applyAllowLists } from './apply-allow-lists.ts';
import { forgetUse } from './forget-use.ts';
import type { Job } from './job.ts';
import { pollFeeds } from './poll-feeds.ts';
import { rankCves } from './rank-cves.ts';
import { readPages } from './read-pages.ts';
import { rollUpStatistics } from './roll-up-statistics.ts';
import { trainTechniques } from './train-techniques.ts';

export const jobs: Job[] = [
  pollFeeds,
  applyAllowLists,
  readPages,
  rankCves,
  rollUpStatistics,
  trainTechniques,
  forgetUse,
];
