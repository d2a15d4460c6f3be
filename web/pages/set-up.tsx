/** `/set-up`: the first start, step by step: administrator, keys of sources, own networks, disk, first fetch. */

import { useVisitor } from '../api.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSite } from '../site.ts';
import { useUrl } from '../url-state.ts';
import { OwnAssetsForm } from './admin/own-assets-form.tsx';
import { SourceKeys } from './admin/source-keys.tsx';
import { FirstAdministrator } from './set-up/first-administrator.tsx';
import { FirstFetch } from './set-up/first-fetch.tsx';
import { StepButtons } from './set-up/step-buttons.tsx';

const steps = [
  { id: 'administrator', title: 'Administrator' },
  { id: 'keys', title: 'Keys of sources' },
  { id: 'own', title: 'Own networks' },
  { id: 'fetch', title: 'First fetch' },
] as const;

export function Page() {
  const url = useUrl();
  const visitor = useVisitor();
  const { site } = useSite();
  const admin = visitor?.user?.role === 'admin';
  const asked = steps.findIndex(({ id }) => id === url.get('step'));
  const at = admin ? Math.max(1, asked) : 0;
  const go = (to: number) => url.set({ token: null, step: steps[to]!.id }, { push: true });
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHead
        title="Set up"
        lead="Four short steps; each can be done later on the page Administration as well."
      />
      <ol aria-label="Steps" className="mb-6 grid grid-cols-4 gap-2">
        {steps.map(({ id, title }, n) => (
          <li
            key={id}
            aria-current={n === at ? 'step' : undefined}
            className={`border-t-2 pt-1.5 text-xs font-medium sm:text-sm ${n <= at ? 'border-accent text-ink' : 'border-line text-soft'}`}
          >
            <span className="tabular-nums">{n + 1}</span> {title}
          </li>
        ))}
      </ol>
      {!visitor || !site ? (
        <Skeleton rows={4} height={3} />
      ) : at === 0 ? (
        site.set_up_needed ? (
          <FirstAdministrator token={url.get('token')} done={() => go(1)} />
        ) : (
          <EmptyState title="This server is set up already">
            <p>
              <Link to="/sign-in" search={{ next: '/set-up' }} className="link underline">
                Sign in
              </Link>{' '}
              as an administrator to go through the steps again.
            </p>
          </EmptyState>
        )
      ) : at === 1 ? (
        <>
          <SourceKeys />
          <StepButtons next={() => go(2)} />
        </>
      ) : at === 2 ? (
        <>
          <OwnAssetsForm />
          <StepButtons back={() => go(1)} next={() => go(3)} />
        </>
      ) : (
        <FirstFetch back={() => go(2)} />
      )}
    </div>
  );
}
