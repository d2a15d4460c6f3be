/** Every page by its address: one line each, loaded when it is first shown. The module exports its component as `Page`. */

export const pageList = {
  '/': () => import('./pages/feed.tsx'),
  '/threats': () => import('./pages/threats.tsx'),
  '/threats/$id': () => import('./pages/threat.tsx'),
  '/lookup': () => import('./pages/lookup.tsx'),
  '/export': () => import('./pages/export.tsx'),
  '/sign-in': () => import('./pages/sign-in.tsx'),
  '/sign-up': () => import('./pages/sign-up.tsx'),
  '/set-up': () => import('./pages/set-up.tsx'),
  '/settings': () => import('./pages/settings.tsx'),
  '/admin': () => import('./pages/admin.tsx'),
  '/docs': () => import('./pages/docs.tsx'),
  '/pricing': () => import('./pages/pricing.tsx'),
  '/terms': () => import('./pages/terms.tsx'),
  '/acceptable-use': () => import('./pages/acceptable-use.tsx'),
  '/contact': () => import('./pages/contact.tsx'),
  '/item/$id': () => import('./pages/item.tsx'),
  '/cves': () => import('./pages/cves.tsx'),
  '/cves/$id': () => import('./pages/cve.tsx'),
  '/industry': () => import('./pages/industries.tsx'),
  '/industry/$slug': () => import('./pages/industry.tsx'),
} as const;
