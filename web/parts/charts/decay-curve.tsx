/** How a figure falls with time: a line with its bands, and marks for the days that matter. */
import { dayWords } from '../../text/time-words.ts';
import { Chart } from './chart.tsx';
import { useWidth } from './use-width.ts';

interface DecayCurveProps {
  title: string;
  sentence: string;
  /** By time, oldest first; `value` 0–100. */
  points: readonly { at: number; value: number }[];
  /** Levels that are named, such as 60 for high. */
  bands?: readonly { value: number; name: string }[];
  /** Moments that are named, such as now. */
  marks?: readonly { at: number; name: string }[];
}

const height = 180;
const left = 30;
const bottom = 22;

export function DecayCurve({ title, sentence, points, bands = [], marks = [] }: DecayCurveProps) {
  const [box, width] = useWidth();
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? 1;
  const x = (at: number) => left + ((at - from) / Math.max(1, to - from)) * Math.max(0, width - left - 4);
  const y = (value: number) => 8 + (1 - value / 100) * (height - bottom - 8);
  const line = points.map(({ at, value }) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
  const rows = points.map(({ at, value }) => [dayWords(at), Math.round(value)]);
  return (
    <Chart title={title} sentence={sentence} table={{ head: ['Day', 'Value'], rows }}>
      <div ref={box} style={{ height }}>
        {width > 0 && points.length > 1 && (
          <svg width={width} height={height} aria-hidden="true" className="block">
            {[0, ...bands.map(({ value }) => value), 100].map((value) => (
              <g key={value}>
                <line
                  x1={left}
                  x2={width}
                  y1={y(value)}
                  y2={y(value)}
                  className="stroke-line"
                  strokeDasharray={value % 100 ? '3 3' : undefined}
                />
                <text x={left - 6} y={y(value) + 4} textAnchor="end" fontSize="11" className="fill-faint">
                  {value}
                </text>
              </g>
            ))}
            {bands.map(({ value, name }) => (
              <text
                key={name}
                x={width - 4}
                y={y(value) - 4}
                textAnchor="end"
                fontSize="11"
                className="fill-faint"
              >
                {name}
              </text>
            ))}
            <path
              d={`M${x(from)} ${y(0)}L${line}L${x(to)} ${y(0)}Z`}
              className="fill-chart-1"
              opacity="0.1"
            />
            <path
              d={`M${line}`}
              fill="none"
              className="stroke-chart-1"
              strokeWidth="1.8"
              strokeLinejoin="round"
            />
            {marks
              .filter(({ at }) => at >= from && at <= to)
              .map(({ at, name }) => (
                <g key={name}>
                  <line
                    x1={x(at)}
                    x2={x(at)}
                    y1={8}
                    y2={height - bottom}
                    className="stroke-edge"
                    strokeDasharray="2 3"
                  />
                  <text
                    x={x(at)}
                    y={height - 6}
                    textAnchor={x(at) > width - 60 ? 'end' : x(at) < 60 ? 'start' : 'middle'}
                    fontSize="11"
                    className="fill-soft"
                  >
                    {name}
                  </text>
                </g>
              ))}
          </svg>
        )}
      </div>
    </Chart>
  );
}
