/** Some rows of a long table: far out of sight they are room of their height, so that thousands cost what a screenful does. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface TableChunkProps {
  /** Draws the rows; called only near the screen. */
  rows: () => ReactNode;
  columns: number;
}

export function TableChunk({ rows, columns }: TableChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([entry]) => {
        // What has the focus stays: it would be lost.
        const keep = entry!.isIntersecting || body.current?.contains(document.activeElement);
        setRoom(keep ? null : entry!.boundingClientRect.height);
      },
      { rootMargin: '3000px 0px' },
    );
    watch.observe(body.current!);
    return () => watch.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: shown as cards, it would lose its own
    <tbody ref={body} role="rowgroup">
      {room === null ? (
        rows()
      ) : (
        <tr>
          <td colSpan={columns} style={{ height: room }} />
        </tr>
      )}
    </tbody>
  );
}
