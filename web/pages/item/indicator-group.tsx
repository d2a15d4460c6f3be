/** Indicators of one type: the first fifty, then all of them in a window that only draws what is in sight. */
import { useEffect, useRef, useState } from 'react';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { IndicatorValue } from '../../parts/indicator-value.tsx';
import { RiskMeter } from '../../parts/risk-meter.tsx';
import { count } from '../../text/count-words.ts';
import type { ArticleIoc } from './indicators.tsx';

/** Room for a finger around a box. */
const tickBox = 'grid shrink-0 place-items-center max-md:-m-2 max-md:size-11';

const first = 50;
const beyond = 12;

interface IndicatorGroupProps {
  name: string;
  list: readonly ArticleIoc[];
  chosen: ReadonlySet<string>;
  toggle: (ids: readonly string[], on: boolean) => void;
}

export function IndicatorGroup({ name, list, chosen, toggle }: IndicatorGroupProps) {
  const [all, setAll] = useState(false);
  const ids = list.map(({ id }) => id);
  const ticked = ids.filter((id) => chosen.has(id)).length;
  return (
    <div className="card overflow-hidden">
      <div className="flex items-center gap-2 border-b border-line bg-panel px-3 py-1.5">
        <label className={tickBox}>
          <input
            type="checkbox"
            aria-label={`Select all ${name}`}
            className="size-4"
            checked={ticked === ids.length}
            ref={(box) => {
              if (box) box.indeterminate = ticked > 0 && ticked < ids.length;
            }}
            onChange={(event) => toggle(ids, event.target.checked)}
          />
        </label>
        <h3 className="font-medium">{name}</h3>
        <span className="text-soft tabular-nums">{count(list.length)}</span>
      </div>
      {all ? (
        <Window name={name} list={list} chosen={chosen} toggle={toggle} />
      ) : (
        <ul aria-label={name}>
          {list.slice(0, first).map((ioc) => (
            <Row key={ioc.id} ioc={ioc} ticked={chosen.has(ioc.id)} toggle={toggle} />
          ))}
        </ul>
      )}
      {!all && list.length > first && (
        <div className="border-t border-line p-2 text-center">
          <Button look="quiet" onClick={() => setAll(true)}>
            Show all {count(list.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  ioc: ArticleIoc;
  ticked: boolean;
  toggle: (ids: readonly string[], on: boolean) => void;
  /** Of how many it is which: only some are in the document. */
  place?: { at: number; of: number };
}

function Row({ ioc, ticked, toggle, place }: RowProps) {
  const { id, type, value, confidence, risk } = ioc;
  return (
    <li
      data-row={id}
      aria-posinset={place && place.at + 1}
      aria-setsize={place?.of}
      className={`flex items-center gap-2 border-b border-line px-3 last:border-0 hover:bg-hover ${place ? 'h-11' : 'min-h-9 max-md:min-h-11'}`}
    >
      <label className={tickBox}>
        <input
          type="checkbox"
          aria-label={`Select ${value}`}
          className="size-4"
          checked={ticked}
          onChange={(event) => toggle([id], event.target.checked)}
        />
      </label>
      <span className={`min-w-0 flex-1 ${place ? 'truncate [&_*]:truncate' : ''}`}>
        <IndicatorValue value={value} type={type} id={id} />
      </span>
      {risk && (
        <span className="shrink-0 md:w-40">
          <RiskMeter score={risk.score} level={risk.level} tight />
        </span>
      )}
      <span className="flex justify-end max-md:hidden md:w-36">
        <Badge>{confidence} confidence</Badge>
      </span>
    </li>
  );
}

const rowHeight = 44;

/** A list of thousands: rows of one height, drawn where they are seen. */
function Window({ name, list, chosen, toggle }: IndicatorGroupProps) {
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    if (box.current) setHeight(box.current.clientHeight);
  }, []);
  const from = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const to = Math.min(list.length, Math.ceil((top + height) / rowHeight) + beyond);
  return (
    <ul
      ref={box}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      className="max-h-[min(40rem,70vh)] overflow-y-auto"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <li aria-hidden="true" style={{ height: from * rowHeight }} />
      {list.slice(from, to).map((ioc, at) => (
        <Row
          key={ioc.id}
          ioc={ioc}
          ticked={chosen.has(ioc.id)}
          toggle={toggle}
          place={{ at: from + at, of: list.length }}
        />
      ))}
      <li aria-hidden="true" style={{ height: (list.length - to) * rowHeight }} />
    </ul>
  );
}
