/** A sector's figures as they may look, for the documentation. */

export const industryMetaExample = {
  generated_at: '2026-02-03T08:00:12Z',
  feed_version: '1.0',
  source: 'SOC Defenders',
  last_updated: '2026-02-03T08:00:00Z',
};

const counts = { articles: 12, iocs: 87, previous_articles: 8, change_percent: 50 };

export const industryExample = {
  slug: 'energy',
  name: 'Energy',
  periods: { '24h': counts, '7d': counts, '30d': counts, '90d': counts },
  daily: [{ date: '2026-02-03', articles: 2 }],
  last_article_at: '2026-02-03T06:10:00Z',
};

export const industryReportExample = {
  ...industryExample,
  daily: [{ date: '2026-02-03', articles: 2, by_category: { ransomware: 1, vulnerabilities: 1 } }],
  top_actors: [{ name: 'Sandworm Team', count: 3 }],
  top_malware: [{ name: 'Cobalt Strike', count: 2 }],
  top_techniques: [{ id: 'T1190', name: 'Exploit Public-Facing Application', count: 2 }],
  top_cves: [{ id: 'CVE-2024-21887', count: 2 }],
  articles: [
    {
      id: '7c1f8a52-6a0e-5d2b-9f3c-1b2a3c4d5e6f',
      title: 'Wiper hits the network of a grid operator',
      url: 'https://news.example/wiper-grid',
      canonical_url: 'http://localhost/item/7c1f8a52-6a0e-5d2b-9f3c-1b2a3c4d5e6f',
      published_at: '2026-02-03T06:10:00Z',
      source_name: 'Example News',
      category: 'attacks-breaches',
      severity: 'high',
      ioc_count: 9,
    },
  ],
};
