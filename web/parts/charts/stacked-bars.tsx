/** Bars by day, each made of up to six series that differ in colour and pattern. One series makes plain bars. */
import { useId } from 'react';
import { count } from '../../text/count-words.ts';
import { shortDayWords } from '../../text/time-words.ts';
import { axisTop } from './axis-top.ts';
import { Chart } from './chart.tsx';
import { useWidth } from './use-width.ts';

interface Series {
  id: string;
  name: string;
}

interface StackedBarsProps {
  title: string;
  sentence: string;
  series: readonly Series[];
  /** Oldest first; `values` by id of the series. */
  days: readonly { date: string; values: Readonly<Record<string, number>> }[];
}

const colours = [1, 2, 3, 4, 5, 6].map((at) => `var(--color-chart-${at})`);
/** Lines over the colour, so that neighbours differ without it. */
const patterns = [null, 'M0 6 6 0', 'M3 0V6', null, 'M0 0 6 6', 'M0 3H6'];
const height = 168;
const left = 34;
const bottom = 20;

export function StackedBars({ title, sentence, series, days }: StackedBarsProps) {
  const [box, width] = useWidth();
  const id = useId();
  const totals = days.map(({ values }) => series.reduce((sum, { id: name }) => sum + (values[name] ?? 0), 0));
  const top = axisTop(Math.max(0, ...totals));
  const inner = height - bottom - 8;
  const slot = days.length > 0 ? Math.max(0, width - left) / days.length : 0;
  const bar = Math.max(1, Math.min(28, slot * 0.72));
  const every = Math.max(1, Math.ceil(58 / Math.max(1, slot)));
  const legend = series.length > 1 && (
    <span aria-hidden="true" className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-soft">
      {series.map(({ id: name, name: word }, at) => (
        <span key={name} className="inline-flex items-center gap-1">
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" fill={colours[at]} />
            {patterns[at] && <rect width="10" height="10" rx="2" fill={`url(#${id}-${at})`} />}
          </svg>
          {word}
        </span>
      ))}
    </span>
  );
  const table = {
    head: ['Day', ...series.map(({ name }) => name)],
    rows: days.map(({ date, values }) => [date, ...series.map(({ id: name }) => values[name] ?? 0)]),
  };
  return (
    <Chart title={title} sentence={sentence} table={table} legend={legend}>
      <div ref={box} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true" className="block">
            <defs>
              {patterns.map(
                (path, at) =>
                  path && (
                    <pattern key={path} id={`${id}-${at}`} width="6" height="6" patternUnits="userSpaceOnUse">
                      <path d={path} stroke="var(--color-raised)" strokeWidth="1.2" opacity="0.75" />
                    </pattern>
                  ),
              )}
            </defs>
            {[0, 0.5, 1].map((share) => (
              <g key={share}>
                <line
                  x1={left}
                  x2={width}
                  y1={8 + inner * (1 - share)}
                  y2={8 + inner * (1 - share)}
                  className="stroke-line"
                />
                {(share !== 0.5 || top * share === Math.round(top * share)) && (
                  <text
                    x={left - 6}
                    y={12 + inner * (1 - share)}
                    textAnchor="end"
                    fontSize="11"
                    className="fill-faint"
                  >
                    {count(top * share)}
                  </text>
                )}
              </g>
            ))}
            {days.map(({ date, values }, day) => {
              let y = 8 + inner;
              const x = left + slot * day + (slot - bar) / 2;
              return (
                <g key={date}>
                  {series.map(({ id: name }, at) => {
                    const size = ((values[name] ?? 0) / top) * inner;
                    if (size === 0) return null;
                    y -= size;
                    const place = { x, y, width: bar, height: size, rx: 1.5 };
                    return (
                      <g key={name}>
                        <rect {...place} fill={colours[at]} />
                        {patterns[at] && <rect {...place} fill={`url(#${id}-${at})`} />}
                      </g>
                    );
                  })}
                  {(days.length - 1 - day) % every === 0 && (
                    <text
                      x={Math.min(x + bar / 2, width - 18)}
                      y={height - 5}
                      textAnchor="middle"
                      fontSize="11"
                      className="fill-faint"
                    >
                      {shortDayWords(date)}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </Chart>
  );
}
