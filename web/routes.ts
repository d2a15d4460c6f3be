/** The router: which page an address shows. The pages themselves are named in `page-list.ts`. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ErrorPage } from './frame/error-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { pageComponent } from './page-component.tsx';
import { pageList } from './page-list.ts';
import { readSearch, writeSearch } from './text/search-string.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

type Path = keyof typeof pageList;

function page<const Own extends Path>(path: Own) {
  return createRoute({ getParentRoute: () => root, path, component: pageComponent(pageList[path]) });
}

const pages = Object.fromEntries(
  (Object.keys(pageList) as Path[]).map((path) => [path, page(path)]),
) as unknown as {
  [Own in Path]: ReturnType<typeof page<Own>>;
};

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
