/** Every source, in the order in which documentation and the sources page show them. */
import { cisaKev } from './cisa-kev.ts';
import type { Feed } from './feed.ts';
import { feodoTracker } from './feodo-tracker.ts';
import { newsFeeds } from './news.ts';
import { threatfox } from './threatfox.ts';
import { urlhaus } from './urlhaus.ts';

export const feeds: Feed[] = [urlhaus, threatfox, feodoTracker, cisaKev, ...newsFeeds];
