/** The period of the sector pages, in the address. */
import type { IndustryPeriod } from '../../../src/contract/industry.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { useUrl } from '../../url-state.ts';
import { periodNames, periodOf } from './sector-path.ts';

export function usePeriod(): IndustryPeriod {
  return periodOf(useUrl());
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
