/** The five places at the bottom of a phone's screen. */
import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icon.tsx';
import { mainPlaces } from './navigation.ts';

export function BottomBar() {
  return (
    <>
      <div aria-hidden="true" className="h-14 md:hidden" />
      <nav
        aria-label="Main"
        className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {mainPlaces.map(({ to, label, icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium text-soft aria-[current=page]:text-accent"
          >
            <Icon name={icon} size={20} />
            {label}
          </Link>
        ))}
      </nav>
    </>
  );
}
