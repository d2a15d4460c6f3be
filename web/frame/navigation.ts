/** Where the frame leads to, in the order of the header. */
import type { IconName } from '../parts/icon.tsx';

export interface Place {
  to: string;
  label: string;
  icon: IconName;
}

export const mainPlaces: readonly Place[] = [
  { to: '/', label: 'Feed', icon: 'feed' },
  { to: '/threats', label: 'Threats', icon: 'shield' },
  { to: '/cves', label: 'CVEs', icon: 'bug' },
  { to: '/industry', label: 'Industry', icon: 'building' },
  { to: '/lookup', label: 'Lookup', icon: 'lookup' },
];

export const morePlaces: readonly Place[] = [
  { to: '/export', label: 'Export', icon: 'download' },
  { to: '/docs', label: 'Docs', icon: 'info' },
];
