/** No page at this address: what can be done instead. */

import { EmptyState } from '../parts/empty-state.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';

export function NotFound() {
  return (
    <>
      <PageHead title="There is nothing here" windowTitle="Not found" />
      <EmptyState title="No page has this address">
        <p>
          It may have moved, or the link may be cut off. The search box above finds articles, CVEs and
          indicators.
        </p>
        <p>
          <Link to="/" className="link">
            To the news feed
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
