/** The `meta` that every answer opens with. */
import type { Meta } from '../contract/page.ts';
import { isoTime } from '../lib/iso-time.ts';

export function answerMeta(now: Date): Meta {
  return { generated_at: isoTime(now.getTime()), feed_version: '1.0', source: 'SOC Defenders' };
}
