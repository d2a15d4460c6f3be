/** `/settings`: everything about the own account, one tab each. */
import { lazy, Suspense } from 'react';
import { useVisitor } from '../api.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useUrl } from '../url-state.ts';
import { Appearance } from './settings/appearance.tsx';
import { Profile } from './settings/profile.tsx';

const ApiKeys = lazy(() =>
  import('./settings/api-keys.tsx').then(({ ApiKeys: view }) => ({ default: view })),
);
const Usage = lazy(() => import('./settings/usage.tsx').then(({ Usage: view }) => ({ default: view })));
const Sessions = lazy(() =>
  import('./settings/sessions.tsx').then(({ Sessions: view }) => ({ default: view })),
);
const AccountData = lazy(() =>
  import('./settings/account-data.tsx').then(({ AccountData: view }) => ({ default: view })),
);

const tabs = [
  { id: 'profile', label: 'Profile' },
  { id: 'keys', label: 'API keys' },
  { id: 'usage', label: 'Usage' },
  { id: 'sessions', label: 'Sessions' },
  { id: 'appearance', label: 'Appearance' },
  { id: 'data', label: 'Data' },
] as const;

export function Page() {
  const visitor = useVisitor();
  const tab = useUrl().get('tab', 'profile');
  return (
    <>
      <PageHead
        title="Settings"
        windowTitle={`${tabs.find(({ id }) => id === tab)?.label ?? 'Profile'} – Settings`}
      />
      <Tabs label="Settings" name="tab" tabs={tabs} />
      <Suspense fallback={<Skeleton rows={4} height={4} />}>
        {!visitor ? (
          <Skeleton rows={4} height={4} />
        ) : tab === 'appearance' ? (
          <Appearance />
        ) : !visitor.user ? (
          <EmptyState title="Sign in to see your account">
            <p>How the pages look can be chosen without an account, on the tab Appearance.</p>
          </EmptyState>
        ) : tab === 'keys' ? (
          <ApiKeys tier={visitor.user.tier} />
        ) : tab === 'usage' ? (
          <Usage />
        ) : tab === 'sessions' ? (
          <Sessions />
        ) : tab === 'data' ? (
          <AccountData user={visitor.user} />
        ) : (
          <Profile user={visitor.user} />
        )}
      </Suspense>
    </>
  );
}
