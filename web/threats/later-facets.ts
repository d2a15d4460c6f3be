/** The filters of indicators, loaded apart: the list does not wait for them. */
import { later } from '../parts/later.tsx';

export const Facets = later(() => import('./facets.tsx').then((part) => part.Facets), 24);
