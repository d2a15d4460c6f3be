/** Goes on through a list by its cursor: at the press of a button, and by itself where `auto` is set. */
import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

interface PagerProps {
  /** Whether there is more. */
  more: boolean;
  loading: boolean;
  onMore: () => void;
  /** Fetches when the end comes into sight: for when all there is has been drawn. */
  auto?: boolean;
}

export function Pager({ more, loading, onMore, auto = false }: PagerProps) {
  const end = useRef<HTMLDivElement>(null);
  const next = useRef(onMore);
  next.current = onMore;
  useEffect(() => {
    if (!auto || !more || loading || !end.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) next.current();
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [auto, more, loading]);
  if (!more) return null;
  return (
    <div ref={end} className="flex justify-center py-4">
      <Button onClick={onMore} busy={loading}>
        {loading ? 'Loading …' : 'Show more'}
      </Button>
    </div>
  );
}
