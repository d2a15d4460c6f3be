/** `/admin`: what administrators look after, one tab each. */
import { lazy, Suspense } from 'react';
import { useVisitor } from '../api.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useUrl } from '../url-state.ts';

const views = {
  sources: {
    label: 'Sources',
    View: lazy(() => import('./admin/sources.tsx').then(({ Sources: view }) => ({ default: view }))),
  },
  keys: {
    label: 'Source keys',
    View: lazy(() => import('./admin/source-keys.tsx').then(({ SourceKeys: view }) => ({ default: view }))),
  },
  users: {
    label: 'Users',
    View: lazy(() => import('./admin/users.tsx').then(({ Users: view }) => ({ default: view }))),
  },
  lists: {
    label: 'Allow-lists',
    View: lazy(() => import('./admin/allow-lists.tsx').then(({ AllowLists: view }) => ({ default: view }))),
  },
  scoring: {
    label: 'Scoring',
    View: lazy(() => import('./admin/scoring.tsx').then(({ Scoring: view }) => ({ default: view }))),
  },
  exports: {
    label: 'Exports',
    View: lazy(() => import('./admin/export-check.tsx').then(({ ExportCheck: view }) => ({ default: view }))),
  },
  audit: {
    label: 'Audit log',
    View: lazy(() => import('./admin/audit-log.tsx').then(({ AuditLog: view }) => ({ default: view }))),
  },
  system: {
    label: 'System',
    View: lazy(() => import('./admin/overview.tsx').then(({ Overview: view }) => ({ default: view }))),
  },
} as const;

const tabs = Object.entries(views).map(([id, { label }]) => ({ id, label }));

export function Page() {
  const visitor = useVisitor();
  const chosen = useUrl().get('tab', 'sources');
  const { label, View } = views[chosen in views ? (chosen as keyof typeof views) : 'sources'];
  return (
    <>
      <PageHead title="Administration" windowTitle={`${label} – Administration`} />
      {!visitor ? (
        <Skeleton rows={6} height={3} />
      ) : visitor.user?.role !== 'admin' ? (
        <EmptyState title="This page is for administrators">
          <p>{visitor.user ? 'Your account is not one.' : 'Sign in as one to go on.'}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs label="Administration" name="tab" tabs={tabs} />
          <Suspense fallback={<Skeleton rows={6} height={3} />}>
            <View />
          </Suspense>
        </>
      )}
    </>
  );
}
