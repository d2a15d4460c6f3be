/** `/lookup`: one indicator, or as many as a text holds. `?ioc=` (or `?q=`) is looked up; `?bulk=true` takes many. */
import { useEffect, useState } from 'react';
import type { Lookup } from '../../src/contract/lookup.ts';
import { ApiError, useApi } from '../api.ts';
import { takeBulkText } from '../bulk-text.ts';
import { LookupBox } from '../indicator/lookup-box.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { later } from '../parts/later.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { withQuery } from '../text/with-query.ts';
import { useUrl } from '../url-state.ts';

const IndicatorPanel = later(() => import('../indicator/panel.tsx').then((part) => part.IndicatorPanel), 30);
const BulkResult = later(() => import('../indicator/bulk-result.tsx').then((part) => part.BulkResult), 20);

export function Page() {
  const url = useUrl();
  const asked = url.get('ioc', url.get('q')).trim();
  const bulk = url.get('bulk') === 'true';
  const [text, setText] = useState('');
  // What was pasted into the search box of the header.
  useEffect(() => {
    const handed = bulk ? takeBulkText() : null;
    if (handed !== null) setText(handed);
  }, [bulk]);
  const lookUp = (typed: string) => {
    if (typed.includes('\n')) {
      setText(typed);
      url.set({ bulk: true, ioc: null, q: null }, { push: true });
    } else url.set({ ioc: typed, q: null, bulk: null }, { push: true });
  };
  const many = bulk && text !== '';
  return (
    <>
      <PageHead
        title="Lookup"
        windowTitle={asked === '' || bulk ? 'Lookup' : `${shortened(asked)} – Lookup`}
        lead="Everything that is known of an indicator, with queries to hunt for it. Defanged values are understood; nothing you look up leaves this server."
      />
      <LookupBox key={bulk ? text : asked} initial={bulk ? text : asked} onLookUp={lookUp} />
      {many ? <BulkResult text={text} /> : asked !== '' && !bulk ? <One asked={asked} /> : <Nothing />}
    </>
  );
}

function One({ asked }: { asked: string }) {
  useEffect(IndicatorPanel.preload, []);
  const { data, error, refetch } = useApi<Lookup>(withQuery('/api/v1/lookup', { ioc: asked }));
  if (error instanceof ApiError && error.code === 'invalid_parameter')
    return (
      <EmptyState title="This is no indicator that can be looked up">
        <p>
          Addresses, domains, URLs, e-mail addresses, hashes (MD5 to SHA-512), CVE ids and ATT&amp;CK ids are
          understood, also defanged. To find the indicators in a text, paste all of it: several lines are
          searched.
        </p>
      </EmptyState>
    );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} height={9} label="Looking it up" />;
  return <IndicatorPanel data={data.data} />;
}

function Nothing() {
  return (
    <EmptyState title="Nothing looked up yet">
      <p>
        Paste an address, a domain, a URL, a hash, a CVE or technique id. Several lines, a report or a log are
        searched for all indicators in them, up to 1,000 at once.
      </p>
    </EmptyState>
  );
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
