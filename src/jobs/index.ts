/** Every job of the worker. */
import type { Job } from './job.ts';
import { pollFeeds } from './poll-feeds.ts';

export const jobs: Job[] = [pollFeeds];
