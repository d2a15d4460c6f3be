/** Every job of the worker. */
import { applyAllowLists } from './apply-allow-lists.ts';
import { forgetUse } from './forget-use.ts';
import type { Job } from './job.ts';
import { pollFeeds } from './poll-feeds.ts';
import { readPages } from './read-pages.ts';

export const jobs: Job[] = [pollFeeds, applyAllowLists, readPages, forgetUse];
