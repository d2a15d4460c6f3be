/** A list of what is never an indicator, whole: what it held before and holds no more is forgotten. */
export interface AllowListRecord {
  kind: 'allow-list';
  /** Stable slug, such as `public-dns-v4`. */
  id: string;
  name: string;
  description: string;
  version: string;
  /** How its entries match (MISP warning lists): exact, anywhere, this host or below it, inside the network, `/…/i`. */
  match: 'string' | 'substring' | 'hostname' | 'cidr' | 'regex';
  values: string[];
}
