/** The period of the sector pages, in the address. */
import type { IndustryPeriod } from '../../../src/contract/industry.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { useUrl } from '../../url-state.ts';

export const periodNames: Record<IndustryPeriod, string> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
};

export function usePeriod(): IndustryPeriod {
  const asked = useUrl().get('period', '7d');
  return asked in periodNames ? (asked as IndustryPeriod) : '7d';
}

export function PeriodBar() {
  const url = useUrl();
  const period = usePeriod();
  return (
    <ChoiceBar
      label="Period"
      chosen={[period]}
      choices={Object.entries(periodNames).map(([id, label]) => ({ id, label }))}
      onChoose={(id) => url.set({ period: id === '7d' ? null : id })}
    />
  );
}
