/** Statistics as they may look, for the documentation. */
import type { Statistics } from '../../contract/statistics.ts';

const counts = {
  ipv4: 812,
  ipv6: 9,
  domain: 640,
  url: 1204,
  md5: 75,
  sha1: 60,
  sha256: 330,
  sha512: 2,
  email: 6,
  cve: 118,
};
const bySource = { URLhaus: 1190, ThreatFox: 1022, 'Feodo Tracker': 4 };
const updated = '2026-02-03T08:00:00Z';

export const statisticsExample: Statistics = {
  totals: {
    by_type: { ...counts, 'mitre-attack': 41 },
    by_category: { government: 96, commercial: 310, community: 3012 },
    by_source: bySource,
  },
  last_updated: updated,
  meta: { generated_at: '2026-02-03T08:00:12Z', feed_version: '1.0', source: 'SOC Defenders' },
  data: {
    total_iocs: 3297,
    total_articles: 458,
    by_type: { ...counts, mitre_attack: 41 },
    by_source: bySource,
    by_category: {
      news: 402,
      research: 288,
      'threat-intel': 190,
      vendor: 310,
      government: 96,
      'threat-feed': 2216,
    },
    trend: {
      last_24h: { iocs: 206, articles: 31 },
      last_7d: { iocs: 1417, articles: 214, daily: [{ date: '2026-02-03', iocs: 88, articles: 12 }] },
    },
    feed_health: [{ feed_name: 'URLhaus', status: 'healthy', last_success_at: updated, last_error: null }],
    top_mitre_techniques: [{ id: 'T1566', name: 'Phishing', count: 37 }],
    top_cves: [{ id: 'CVE-2024-21887', count: 9 }],
    last_updated: updated,
  },
};
