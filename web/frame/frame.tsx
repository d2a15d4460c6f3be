/** What stands around every page: skip link, header, footer, bottom bar on phones, notices, and the keys that work everywhere. */
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onSessionNeeded, queries, useVisitor, visitorQuery } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { undoLast } from '../parts/notices.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { NoticeCorner } from './notice-corner.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { nextTheme } from './theme.ts';

const KeyHelp = lazy(() =>
  import('./key-help.tsx').then(({ KeyHelp: component }) => ({ default: component })),
);
const SessionEnded = lazy(() =>
  import('./session-ended.tsx').then(({ SessionEnded: component }) => ({ default: component })),
);

/** Pages that say themselves who may see them. */
const open = /^\/(?:sign-in|sign-up|set-up|terms|acceptable-use|contact|pricing|docs)(?:\/|$)/;

export function Frame() {
  const navigate = useNavigate();
  const visitor = useVisitor();
  const { pathname, href } = useLocation();
  const [help, setHelp] = useState(false);
  const [ended, setEnded] = useState(false);
  const signedIn = Boolean(visitor?.user);
  // The frame at once; the page in slices, between which the browser answers.
  const framed = useDeferredValue(true, false);
  /** Requests that wait for the reader to sign in again, or not to. */
  const waiting = useRef<((again: boolean) => void)[]>([]);
  const goOn = (again: boolean) => {
    setEnded(false);
    for (const tell of waiting.current.splice(0)) tell(again);
  };

  useLayoutEffect(() => document.getElementById('meanwhile')?.remove(), []);

  useEffect(() => {
    onSessionNeeded.call = async () => {
      if (open.test(location.pathname)) return false;
      const before = queries.getQueryData(visitorQuery.queryKey);
      // Who was signed in keeps what is on the page; who was not is asked to sign in and brought back.
      if (before?.user) {
        setEnded(true);
        return await new Promise((told) => waiting.current.push(told));
      }
      void navigate({
        to: '/sign-in',
        search: { next: location.pathname + location.search },
        replace: true,
      } as never);
      return false;
    };
  }, [navigate]);

  useEffect(() => {
    if (visitor && !signedIn && !visitor.anonymous_read && !open.test(pathname)) {
      void navigate({ to: '/sign-in', search: { next: href }, replace: true } as never);
    }
  }, [visitor, signedIn, pathname, href, navigate]);

  const go = (to: string) => () => void navigate({ to });
  useKeys({
    '?': () => setHelp(true),
    t: nextTheme,
    z: undoLast,
    'g f': go('/'),
    'g t': go('/threats'),
    'g c': go('/cves'),
    'g i': go('/industry'),
    'g l': go('/lookup'),
    'g e': go('/export'),
    'g s': go('/settings'),
    u: () => history.back(),
    '[': () => toSection(-1),
    ']': () => toSection(1),
  });

  return (
    <>
      <a
        href="#content"
        className="absolute start-2 top-2 z-50 rounded-md bg-accent-fill px-3 py-2 font-medium text-white not-focus:sr-only"
      >
        Skip to content
      </a>
      <OfflineBanner />
      <Header openHelp={() => setHelp(true)} />
      {/* Never so short that the footer is in sight while the page is loaded: it would jump. */}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto min-h-[calc(100dvh-3.25rem)] w-full max-w-[80rem] px-4 py-5 outline-none md:px-6"
      >
        <Suspense fallback={<Loading />}>{framed ? <Outlet /> : <Loading />}</Suspense>
      </main>
      <Footer />
      <BottomBar />
      <NoticeCorner />
      <Suspense>
        {help && <KeyHelp close={() => setHelp(false)} />}
        {ended && <SessionEnded close={goOn} />}
      </Suspense>
    </>
  );
}

function Loading() {
  return <Skeleton rows={8} height={3} label="Loading the page" />;
}

/** Goes to the next or previous heading of a section. */
function toSection(step: 1 | -1): void {
  const heads = [...document.querySelectorAll<HTMLElement>('main h2')];
  const here = heads.findLastIndex((head) => head.getBoundingClientRect().top < 90);
  const target = heads[Math.max(0, here + step)];
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  scrollTo({ top: scrollY + target.getBoundingClientRect().top - 80 });
}
