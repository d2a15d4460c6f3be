/** Facets as they may look, for the documentation. */
import type { IocFacets } from '../../contract/ioc-facets.ts';

export const iocFacetsExample: IocFacets = {
  meta: {
    generated_at: '2026-02-03T08:00:12Z',
    feed_version: '1.0',
    source: 'SOC Defenders',
    since: '2025-02-03T08:00:00Z',
    last_updated: '2026-02-03T08:00:00Z',
  },
  data: {
    total: 1903,
    types: [
      { value: 'ipv4', count: 812 },
      { value: 'domain', count: 1091 },
    ],
    confidence: [
      { value: 'high', count: 640 },
      { value: 'medium', count: 1050 },
      { value: 'low', count: 213 },
    ],
    states: [
      { value: 'active', count: 1702 },
      { value: 'low', count: 201 },
    ],
    sources: [{ id: 'urlhaus', name: 'URLhaus', count: 1190 }],
    threat_types: [{ name: 'malware_download', count: 1190 }],
    malware_families: [{ name: 'Mozi', count: 311 }],
  },
};
