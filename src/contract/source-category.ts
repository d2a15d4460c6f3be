/** What kind of publisher a source is; the fine categories that are stored and shown. */
export const sourceCategories = [
  'news',
  'research',
  'threat-intel',
  'vendor',
  'government',
  'threat-feed',
] as const;

export type SourceCategory = (typeof sourceCategories)[number];
