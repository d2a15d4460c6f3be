/** Grey places of the size of what is to come, so that nothing moves when it comes. */

/** `height` of one row in rem. */
export function Skeleton({
  rows = 1,
  height = 1.25,
  label = 'Loading',
}: {
  rows?: number;
  height?: number;
  label?: string;
}) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <div key={row} aria-hidden="true" className="skeleton" style={{ height: `${height}rem` }} />
      ))}
    </div>
  );
}
