/** A small line without axes, beside the number that it tells the way of. */

interface SparklineProps {
  /** Oldest first. */
  values: readonly number[];
  /** What it shows, in one sentence. */
  label: string;
  width?: number;
  height?: number;
  /** The top of the scale; the greatest value unless told. */
  top?: number;
}

export function Sparkline({ values, label, width = 72, height = 20, top }: SparklineProps) {
  if (values.length < 2) return null;
  const most = top ?? Math.max(...values);
  const points = values.map((value, at) => {
    const x = 1 + (at * (width - 2)) / (values.length - 1);
    const y = height - 2 - (most > 0 ? value / most : 0) * (height - 4);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="shrink-0 text-chart-1">
      <path
        d={`M1 ${height - 1}L${points.join('L')}L${width - 1} ${height - 1}Z`}
        fill="currentColor"
        opacity="0.13"
      />
      <path
        d={`M${points.join('L')}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </svg>
  );
}
