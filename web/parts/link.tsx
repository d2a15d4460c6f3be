/** A link to a page of the application. It does not watch the address, so that a list may hold hundreds of them. */
import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { writeSearch } from '../text/search-string.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> {
  /** Path of the page. */
  to: string;
  search?: Readonly<Record<string, string | undefined>> | undefined;
}

export function Link({ to, search = {}, onClick, ...rest }: LinkProps) {
  const router = useRouter();
  const place = { to, search } as never;
  const preload = () => void router.preloadRoute(place).catch(() => {});
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    // A new tab, a new window and saving stay the browser's.
    const own = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!own || event.defaultPrevented) return;
    event.preventDefault();
    void router.navigate(place);
  };
  return (
    <a
      {...rest}
      href={to + writeSearch(search)}
      onClick={follow}
      onMouseEnter={preload}
      onFocus={preload}
      onTouchStart={preload}
    />
  );
}
