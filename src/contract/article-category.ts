/** What an article is about: one primary category and any number of secondary ones. */
export const articleCategories = [
  'vulnerabilities',
  'attacks-breaches',
  'malware',
  'threat-intelligence',
  'data-breaches',
  'ransomware',
  'research-tools',
  'general',
] as const;

export type ArticleCategory = (typeof articleCategories)[number];
