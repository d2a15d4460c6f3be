/** What every chart has: a title that states the finding, a picture with one sentence for those who do not see it, and a table. */
import type { ReactNode } from 'react';

interface ChartProps {
  title: string;
  /** What the picture shows, in one sentence. */
  sentence: string;
  /** The same figures: names of the columns, then rows. */
  table: { head: readonly string[]; rows: readonly (readonly (string | number)[])[] };
  /** Draws for a width in px. */
  children: ReactNode;
  legend?: ReactNode;
}

export function Chart({ title, sentence, table, children, legend }: ChartProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-medium">{title}</span>
        {legend}
      </figcaption>
      <div role="img" aria-label={sentence}>
        {children}
      </div>
      <details className="mt-2 text-xs">
        <summary className="link inline-block min-h-6 py-1">Show as table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
        <section aria-label={title} tabIndex={0} className="mt-1 max-h-64 overflow-auto">
          <table className="w-full">
            <thead>
              <tr className="text-start text-soft">
                {table.head.map((name) => (
                  <th key={name} scope="col" className="pe-4 text-start font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                    <td key={at} className="pe-4 tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
