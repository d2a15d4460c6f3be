/** Every page by its address: one line each, loaded when it is first shown. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { ErrorPage } from './frame/error-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { readSearch, writeSearch } from './text/search-string.ts';
import { whenOnline } from './when-online.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

/** The module exports its component as `Page`. */
function page<const Path extends string>(path: Path, load: () => Promise<{ Page: ComponentType }>) {
  const component = lazyRouteComponent(() => whenOnline().then(load), 'Page');
  return createRoute({ getParentRoute: () => root, path, component });
}

const pages = [
  page('/', () => import('./pages/feed.tsx')),
  page('/threats', () => import('./pages/threats.tsx')),
  page('/threats/$id', () => import('./pages/threat.tsx')),
  page('/lookup', () => import('./pages/lookup.tsx')),
  page('/export', () => import('./pages/export.tsx')),
  page('/sign-in', () => import('./pages/sign-in.tsx')),
  page('/sign-up', () => import('./pages/sign-up.tsx')),
  page('/set-up', () => import('./pages/set-up.tsx')),
  page('/settings', () => import('./pages/settings.tsx')),
  page('/admin', () => import('./pages/admin.tsx')),
  page('/docs', () => import('./pages/docs.tsx')),
  page('/pricing', () => import('./pages/pricing.tsx')),
  page('/terms', () => import('./pages/terms.tsx')),
  page('/acceptable-use', () => import('./pages/acceptable-use.tsx')),
  page('/contact', () => import('./pages/contact.tsx')),
  page('/item/$id', () => import('./pages/item.tsx')),
  page('/cves', () => import('./pages/cves.tsx')),
  page('/cves/$id', () => import('./pages/cve.tsx')),
  page('/industry', () => import('./pages/industries.tsx')),
  page('/industry/$slug', () => import('./pages/industry.tsx')),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
