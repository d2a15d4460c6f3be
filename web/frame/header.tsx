/** The header: logo, places, the one search box, theme, account. */
import { Link } from '@tanstack/react-router';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, menuItem } from '../parts/menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Logo } from './logo.tsx';
import { mainPlaces, morePlaces } from './navigation.ts';
import { SearchBox } from './search-box.tsx';
import { ThemeMenu } from './theme-menu.tsx';

export function Header({ openHelp }: { openHelp: () => void }) {
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-page">
      <div className="mx-auto flex h-13 w-full max-w-[80rem] items-center gap-2 px-3 md:gap-3 md:px-6">
        <Link
          to="/"
          aria-label="SOC Defenders, news feed"
          className="flex rounded-md py-1 pe-1 max-md:-mx-2.5 max-md:p-2.5"
        >
          <Logo />
        </Link>
        <nav aria-label="Main" className="flex items-center max-md:hidden">
          {mainPlaces.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className="inline-flex min-h-9 items-center rounded-md px-2 font-medium text-soft hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-[1.05rem] lg:px-2.5"
            >
              {label}
            </Link>
          ))}
          <Menu
            label="More"
            face={
              <>
                More <Icon name="down" size={12} />
              </>
            }
          >
            {morePlaces.map(({ to, label, icon }) => (
              <Link key={to} to={to} className={menuItem}>
                <Icon name={icon} />
                {label}
              </Link>
            ))}
          </Menu>
        </nav>
        <SearchBox />
        <div className="flex items-center">
          <IconButton
            icon="keyboard"
            label="Keyboard shortcuts (?)"
            onClick={openHelp}
            className="max-lg:hidden"
          />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
