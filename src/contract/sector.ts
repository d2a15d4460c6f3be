/** The 16 critical-infrastructure sectors of CISA, by the slugs that the API speaks. */
export const sectors = [
  'chemical',
  'commercial-facilities',
  'communications',
  'critical-manufacturing',
  'dams',
  'defense-industrial-base',
  'emergency-services',
  'energy',
  'financial-services',
  'food-and-agriculture',
  'government-facilities',
  'healthcare',
  'information-technology',
  'nuclear',
  'transportation-systems',
  'water-and-wastewater',
] as const;

export type Sector = (typeof sectors)[number];
