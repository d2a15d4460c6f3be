/** Articles against the period before: by arrow and number. */
import type { IndustryCounts } from '../../../src/contract/industry.ts';

export function Change({ counts }: { counts: IndustryCounts }) {
  const { change_percent: change, articles, previous_articles: before } = counts;
  if (articles === before) return <span className="text-soft">= as before</span>;
  const by = change === null ? 'none before' : `${Math.abs(Math.round(change))} %`;
  const more = articles > before;
  return (
    <span className="whitespace-nowrap text-soft">
      <span aria-hidden="true">{more ? '▲' : '▼'}</span>
      <span className="sr-only">{more ? 'up' : 'down'}</span> {by}
    </span>
  );
}
