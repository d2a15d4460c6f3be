/** Every page that browser tests visit: a page added to web/page-list.ts gets its line here. */
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface PageCase {
  /** For people, and for file names of screenshots. */
  name: string;
  /** Its address; asks the site for ids where it needs some. */
  path: (site: Site) => string | Promise<string>;
  /** Who looks; anybody unless told. */
  as?: 'visitor' | 'member' | 'admin';
  /** Not there on a server without data. */
  filledOnly?: true;
  /** Waits until the page is what it will be; for its heading unless told. */
  ready?: (page: Page) => Promise<unknown>;
}

export const everyPage: readonly PageCase[] = [
  { name: 'feed', path: () => '/' },
  {
    name: 'item',
    filledOnly: true,
    path: async (site) => `/item/${await articleId(site)}`,
  },
  { name: 'cves', path: () => '/cves' },
  { name: 'cve', filledOnly: true, path: () => '/cves/CVE-2023-4966' },
  { name: 'industry', path: () => '/industry?period=30d' },
  { name: 'sector', path: () => '/industry/healthcare?period=30d' },
  { name: 'not-found', path: () => '/no/such/page' },
  { name: 'threats', path: () => '/threats' },
  {
    name: 'threats-filtered',
    path: () => '/threats?type=domain,url&confidence=high&cols=type,tags,techniques,state',
  },
  { name: 'threats-searched', path: () => '/threats?q=sync' },
  { name: 'export', path: () => '/export' },
  { name: 'export-stix', path: () => '/export?format=stix&type=domain', as: 'member' },
  { name: 'lookup', path: () => '/lookup' },
  { name: 'lookup-found', path: () => '/lookup?ioc=45.148.244.119', ready: verdict },
  {
    name: 'lookup-sigma',
    path: () => '/lookup?ioc=45.148.244.119&query=sigma',
    as: 'member',
    ready: verdict,
  },
  { name: 'lookup-unknown', path: () => '/lookup?ioc=no-such.example.com', ready: verdict },
  { name: 'lookup-cve', path: () => '/lookup?ioc=CVE-2024-21762', ready: verdict },
  {
    name: 'threat',
    path: async (site) => `/threats/${await anIoc(site, 'url')}`,
    filledOnly: true,
    ready: verdict,
  },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'sign-up', path: () => '/sign-up' },
  { name: 'set-up-keys', path: () => '/set-up?step=keys', as: 'admin' },
  { name: 'set-up-own', path: () => '/set-up?step=own', as: 'admin' },
  { name: 'set-up-fetch', path: () => '/set-up?step=fetch', as: 'admin' },
  { name: 'settings', path: () => '/settings', as: 'member' },
  ...['keys', 'usage', 'sessions', 'appearance', 'data'].map((tab) => ({
    name: `settings-${tab}`,
    path: () => `/settings?tab=${tab}`,
    as: 'member' as const,
  })),
  { name: 'admin', path: () => '/admin', as: 'admin' },
  ...['keys', 'users', 'scoring', 'audit', 'lists', 'system'].map((tab) => ({
    name: `admin-${tab}`,
    path: () => `/admin?tab=${tab}`,
    as: 'admin' as const,
  })),
  { name: 'docs', path: () => '/docs' },
  { name: 'docs-reference', path: () => '/docs?page=reference&op=getApiV1Lookup' },
  { name: 'docs-errors', path: () => '/docs?page=errors' },
  { name: 'docs-source-list', path: () => '/docs?page=source-list' },
  { name: 'pricing', path: () => '/pricing' },
  { name: 'terms', path: () => '/terms' },
  { name: 'acceptable-use', path: () => '/acceptable-use' },
  { name: 'contact', path: () => '/contact' },
];

async function verdict(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Verdict' }).waitFor();
}

async function anIoc(site: Site, type: string): Promise<string> {
  const { data } = await site.ask<{ data: { id: string }[] }>(`/api/v1/iocs?type=${type}&limit=1`);
  return data[0]!.id;
}

/** The article with the most indicators among the newest. */
async function articleId(site: Site): Promise<string> {
  const { data } = await site.ask<{ data: { id: string; ioc_count: number }[] }>(
    '/api/v1/articles?limit=100',
  );
  return data.toSorted((a, b) => b.ioc_count - a.ioc_count)[0]!.id;
}
