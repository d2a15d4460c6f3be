/** Last step: how much disk a year will take, and the first fetch as it happens. */

import type { AdminOverview } from '../../../src/contract/administration.ts';
import { api, useApi } from '../../api.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sizeWords } from '../../text/size-words.ts';
import { useAction } from '../../use-action.ts';
import { FetchProgress } from '../admin/fetch-progress.tsx';

export function FirstFetch({ back }: { back: () => void }) {
  const { data, error } = useApi<{ data: AdminOverview }>('/api/v1/admin/overview');
  const begin = useAction(() => api('/api/v1/sources/refresh', { method: 'POST', body: {} }));
  return (
    <>
      <Panel title="Disk">
        {error ? <Failure error={error} /> : data ? <Disk overview={data.data} /> : <Skeleton rows={2} />}
      </Panel>
      <Panel
        title="First fetch"
        lead="Sources are read by themselves from now on. The first time takes some minutes; large catalogues such as NVD take longer."
        actions={
          <Button icon="refresh" busy={begin.busy} onClick={() => void begin.run()}>
            Fetch all now
          </Button>
        }
      >
        {begin.error && <Failure error={begin.error} />}
        <FetchProgress />
      </Panel>
      <div className="flex items-center justify-between gap-3">
        <Button look="quiet" icon="left" onClick={back}>
          Back
        </Button>
        <Link to="/" className={buttonClass('main')}>
          To the news feed
        </Link>
      </div>
    </>
  );
}

function Disk({ overview: { disk, growth, sources } }: { overview: AdminOverview }) {
  const enough = disk === null || disk.free_bytes > growth.year_bytes * 1.2;
  return (
    <>
      <Facts
        rows={[
          [
            'A year takes about',
            <>
              <strong>{sizeWords(growth.year_bytes)}</strong> with {sources.enabled} sources
              {growth.based_on === 'measured' && `, by the last ${growth.days} days`}
            </>,
          ],
          ['Free now', disk ? sizeWords(disk.free_bytes) : 'not to be seen from here'],
        ]}
      />
      {!enough && (
        <p className="mt-3 text-high">
          That is not enough for a year: give the data folder more room, or switch off sources that you do not
          need.
        </p>
      )}
    </>
  );
}
