/** The sectors by the names that CISA gives them. */
import type { Sector } from '../../contract/sector.ts';

export const sectorNames: Record<Sector, string> = {
  chemical: 'Chemical',
  'commercial-facilities': 'Commercial Facilities',
  communications: 'Communications',
  'critical-manufacturing': 'Critical Manufacturing',
  dams: 'Dams',
  'defense-industrial-base': 'Defense Industrial Base',
  'emergency-services': 'Emergency Services',
  energy: 'Energy',
  'financial-services': 'Financial Services',
  'food-and-agriculture': 'Food and Agriculture',
  'government-facilities': 'Government Facilities',
  healthcare: 'Healthcare and Public Health',
  'information-technology': 'Information Technology',
  nuclear: 'Nuclear Reactors, Materials, and Waste',
  'transportation-systems': 'Transportation Systems',
  'water-and-wastewater': 'Water and Wastewater Systems',
};
