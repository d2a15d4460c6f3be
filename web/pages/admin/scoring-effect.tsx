/** What other settings of the risk model would do: how many change, and which move farthest. */
import type { ScoringPreview } from '../../../src/contract/scoring.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { IndicatorValue } from '../../parts/indicator-value.tsx';
import { count, counted } from '../../text/count-words.ts';

type Example = ScoringPreview['examples'][number];

export function ScoringEffect({ preview }: { preview: ScoringPreview }) {
  const { moved, moved_estimate, tried, sampled, levels, examples } = preview;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base font-medium">
        {counted(sampled ? moved_estimate : moved, 'indicator')} would change level or state
        <span className="font-normal text-soft">
          {' '}
          ({sampled ? `about, by a sample of ${count(tried)}` : `of ${count(tried)}`})
        </span>
      </p>
      <p className="flex flex-wrap gap-x-5 text-soft">
        {Object.entries(levels).map(([level, { before, after }]) => (
          <span key={level} className="tabular-nums">
            {level} {count(before)} → {count(after)}
          </span>
        ))}
      </p>
      {examples.length > 0 && (
        <DataTable
          caption="Indicators that would move farthest"
          columns={[
            {
              id: 'value',
              head: 'Indicator',
              lead: true,
              cell: ({ value, type }) => <IndicatorValue value={value} type={type} copy={false} />,
            },
            { id: 'before', head: 'Now', cell: ({ before }) => words(before) },
            { id: 'after', head: 'Then', cell: ({ after }) => words(after) },
          ]}
          rows={examples}
          rowKey={({ type, value }) => `${type} ${value}`}
        />
      )}
    </div>
  );
}

function words({ score, level, state }: Example['before']): string {
  return `${score ?? 'unknown'}${level === null ? '' : ` ${level}`}, ${state.replaceAll('_', ' ')}`;
}
