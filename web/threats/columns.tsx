/** The columns of the indicator browser, and the menu that chooses among them. */
import type { ReactNode } from 'react';
import type { Ioc } from '../../src/contract/ioc.ts';
import { Badge } from '../parts/badge.tsx';
import type { Column } from '../parts/data-table.tsx';
import { CheckBox } from '../parts/form-field.tsx';
import { IndicatorValue } from '../parts/indicator-value.tsx';
import { Menu } from '../parts/menu.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { TagList } from '../parts/tag-list.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { confidenceWords, shortKind, stateWords, threatWords } from '../text/ioc-words.ts';
import { useUrl } from '../url-state.ts';

const all: readonly Column<Ioc>[] = [
  {
    id: 'value',
    head: 'Indicator',
    lead: true,
    className: 'md:min-w-52',
    cell: ({ value, type, id }) => <IndicatorValue value={value} type={type} id={id} />,
  },
  { id: 'type', head: 'Type', cell: ({ type }) => <Badge>{shortKind(type)}</Badge> },
  {
    id: 'risk',
    head: 'Risk',
    sort: true,
    cell: ({ risk }) =>
      risk ? <RiskMeter score={risk.score} level={risk.level} /> : <span className="text-faint">–</span>,
  },
  {
    id: 'state',
    head: 'State',
    cell: ({ state }) => <span title={stateWords[state]!.means}>{stateWords[state]!.word}</span>,
  },
  { id: 'confidence', head: 'Confidence', cell: ({ confidence }) => confidenceWords(confidence) },
  {
    id: 'told',
    head: 'Reported as',
    className: 'md:min-w-24',
    cell: ({ threat_type: threat, malware_family: family }) =>
      [threat && threatWords(threat), family].filter(Boolean).join(', '),
  },
  { id: 'source', head: 'Source', className: 'md:min-w-32', cell: ({ source }) => source.feed_name },
  {
    id: 'tags',
    head: 'Tags',
    className: 'max-w-56',
    cell: ({ tags }) =>
      tags.length > 0 && (
        <span className="flex flex-wrap gap-1">
          <TagList tags={tags} most={4} />
        </span>
      ),
  },
  { id: 'techniques', head: 'Techniques', cell: ({ mitre_techniques: ids }) => ids.slice(0, 5).join(', ') },
  { id: 'first_seen', head: 'First seen', cell: ({ first_seen: at }) => <TimeAgo at={at} /> },
  { id: 'last_seen', head: 'Last seen', sort: true, cell: ({ last_seen: at }) => <TimeAgo at={at} /> },
];

const usual = ['type', 'risk', 'confidence', 'told', 'source', 'last_seen'];

/** As the address has them; the indicator itself always stands first. */
export function useColumns(): { columns: Column<Ioc>[]; menu: ReactNode } {
  const url = useUrl();
  const chosen = url.has('cols') ? url.list('cols') : usual;
  const toggle = (id: string) => {
    const next = all
      .map((column) => column.id)
      .filter((one) => one !== 'value' && chosen.includes(one) !== (one === id));
    url.set({ cols: next.join() === usual.join() ? null : next.length > 0 ? next : 'none' });
  };
  const menu = (
    <Menu label="Columns" face="Columns">
      <div className="flex flex-col gap-1 p-1.5">
        {all.slice(1).map(({ id, head }) => (
          <CheckBox key={id} label={head} checked={chosen.includes(id)} onChange={() => toggle(id)} />
        ))}
      </div>
    </Menu>
  );
  return { columns: all.filter(({ id }) => id === 'value' || chosen.includes(id)), menu };
}
