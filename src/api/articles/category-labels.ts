/** The categories of articles by the names that people read. */
import type { ArticleCategory } from '../../contract/article-category.ts';

export const categoryLabels: Record<ArticleCategory, string> = {
  vulnerabilities: 'Vulnerabilities',
  'attacks-breaches': 'Attacks & Breaches',
  malware: 'Malware',
  'threat-intelligence': 'Threat Intelligence',
  'data-breaches': 'Data Breaches',
  ransomware: 'Ransomware',
  'research-tools': 'Research & Tools',
  general: 'General',
};
