/** Who is signed in and what they may go to, or the way to sign in. */
import { useLocation, useNavigate } from '@tanstack/react-router';
import { api, queries, useVisitor } from '../api.ts';
import { buttonClass } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Menu, menuItem } from '../parts/menu.tsx';
import { notify } from '../parts/notices.ts';
import { morePlaces } from './navigation.ts';

export function AccountMenu() {
  const visitor = useVisitor();
  const navigate = useNavigate();
  const { href } = useLocation();
  if (!visitor) return <span className="w-17" />;
  const { user } = visitor;
  if (!user) {
    return (
      <Link to="/sign-in" search={{ next: href }} className={`${buttonClass('plain')} ms-1`}>
        Sign in
      </Link>
    );
  }
  const signOut = async () => {
    await api('/api/auth/sign-out', { method: 'POST' }).catch(() => {});
    queries.clear();
    await queries.invalidateQueries();
    notify('Signed out');
    void navigate({ to: '/' });
  };
  return (
    <Menu
      label={`Account of ${user.username}`}
      face={
        <span
          data-initials={user.username.slice(0, 2)}
          className="grid size-7 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent uppercase before:content-[attr(data-initials)]"
        />
      }
    >
      <p className="border-b border-line px-2.5 pt-1 pb-2">
        <span className="block truncate font-medium">{user.username}</span>
        <span className="block truncate text-xs text-soft">
          {user.email} · {user.tier === 'pro' ? 'Pro' : 'Free'}
        </span>
      </p>
      <div className="pt-1">
        <Link to="/settings" className={menuItem}>
          <Icon name="user" /> Settings
        </Link>
        {user.role === 'admin' && (
          <Link to="/admin" className={menuItem}>
            <Icon name="shield" /> Administration
          </Link>
        )}
        {morePlaces.map(({ to, label, icon }) => (
          <Link key={to} to={to} className={`${menuItem} md:hidden`}>
            <Icon name={icon} /> {label}
          </Link>
        ))}
        <button type="button" onClick={() => void signOut()} className={menuItem}>
          <Icon name="external" /> Sign out
        </button>
      </div>
    </Menu>
  );
}
