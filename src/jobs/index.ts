/** Every job of the worker. */
import { forgetUse } from './forget-use.ts';
import type { Job } from './job.ts';
import { pollFeeds } from './poll-feeds.ts';

export const jobs: Job[] = [pollFeeds, forgetUse];
