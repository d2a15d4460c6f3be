/** Indicators of a list: how many there are, what to do with those that are selected, and the table. */
import type { Ioc } from '../../src/contract/ioc.ts';
import { copyIndicator } from '../indicator/copy-indicator.ts';
import { useKeys } from '../keyboard.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { usePreference } from '../preferences.ts';
import { rowKeys } from '../row-keys.ts';
import { counted } from '../text/count-words.ts';
import { defang } from '../text/defang.ts';
import type { Selection } from './selection.ts';

/** Rows that come and go together as one scrolls. */
const chunk = 50;

interface IocTableProps {
  total: number;
  rows: readonly Ioc[];
  columns: readonly Column<Ioc>[];
  selection: Selection;
  /** The answer to the question before: the next is on its way. */
  faded: boolean;
  note?: string;
  sort?: string;
  onSort?: (sort: string) => void;
}

export function IocTable({ total, rows, columns, selection, faded, note, sort, onSort }: IocTableProps) {
  const defangs = usePreference('defang') === 'on';
  const { ids, toggle, clear } = selection;
  const copy = (those: readonly Ioc[]) => {
    const values = those.map(({ value, type }) => (defangs ? defang(value, type) : value));
    void copyText(
      values.join('\n'),
      `Copied ${counted(those.length, 'indicator')}${defangs ? ', defanged' : ''}`,
    );
  };
  useKeys({
    ...rowKeys({
      toggle,
      copy: (id, other) => {
        const row = rows.find((one) => one.id === id);
        if (row) void copyIndicator(row.value, row.type, other);
      },
    }),
    ...(ids.size > 0 && { Escape: clear }),
  });
  const picked = ids.size === 0 ? rows : rows.filter(({ id }) => ids.has(id));
  const select: Column<Ioc> = {
    id: 'select',
    head: 'Select',
    hideHead: true,
    className: 'max-md:float-end md:w-8 md:pe-0',
    cell: ({ id, value }) => (
      <label className="grid place-items-center max-md:size-11">
        <input
          type="checkbox"
          aria-label={`Select ${value}`}
          className="m-1 size-4"
          checked={ids.has(id)}
          onChange={() => toggle(id)}
        />
      </label>
    ),
  };
  return (
    <>
      <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-soft">
          {counted(total, 'indicator')}
          {note && <span className="block text-xs">{note}</span>}
        </p>
        {rows.length > 0 && (
          <span className="flex flex-wrap gap-1">
            {ids.size > 0 && (
              <Button look="quiet" onClick={clear}>
                Clear selection
              </Button>
            )}
            <Button look="quiet" icon="copy" onClick={() => copy(picked)}>
              {ids.size > 0 ? `Copy the ${picked.length} selected` : `Copy the ${rows.length} shown`}
            </Button>
          </span>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No indicators match">
          <p>Take a filter away, or look the value up: a look-up covers everything that is stored.</p>
        </EmptyState>
      ) : (
        <div className={`card overflow-clip transition-opacity ${faded ? 'opacity-60' : ''}`}>
          <DataTable
            caption="Indicators"
            columns={[select, ...columns]}
            rows={rows}
            rowKey={({ id }) => id}
            chunk={chunk}
            {...(sort !== undefined && { sort })}
            {...(onSort && { onSort })}
          />
        </div>
      )}
    </>
  );
}
