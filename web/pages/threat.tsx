/** `/threats/{uuid}`: one indicator, as a list or a look-up named it. */
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Lookup } from '../../src/contract/lookup.ts';
import { ApiError, useApi } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { later } from '../parts/later.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { usePreference } from '../preferences.ts';
import { defang } from '../text/defang.ts';

const IndicatorPanel = later(() => import('../indicator/panel.tsx').then((part) => part.IndicatorPanel), 30);

export function Page() {
  useEffect(IndicatorPanel.preload, []);
  const { id } = useParams({ strict: false }) as { id: string };
  const defangs = usePreference('defang') === 'on';
  const { data, error, refetch } = useApi<Lookup>(`/api/v1/iocs/${encodeURIComponent(id)}`);
  if (error instanceof ApiError && (error.status === 404 || error.code === 'invalid_parameter'))
    return (
      <>
        <PageHead title="No such indicator" />
        <EmptyState title="There is no indicator at this address">
          <p>
            Its sources may have taken it back.{' '}
            <Link to="/lookup" className="link underline">
              Look it up by its value
            </Link>
            .
          </p>
        </EmptyState>
      </>
    );
  const shown = data && (defangs ? defang(data.data.ioc_value, data.data.ioc_type) : data.data.ioc_value);
  return (
    <>
      <PageHead title={shown ?? 'Indicator'}>
        {data && shown && <CopyValue data={data.data} shown={shown} />}
      </PageHead>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data ? (
        <IndicatorPanel data={data.data} named />
      ) : (
        <Skeleton rows={3} height={9} label="Reading the indicator" />
      )}
    </>
  );
}

function CopyValue({ data, shown }: { data: Lookup['data']; shown: string }) {
  const { ioc_value: value, ioc_type: type } = data;
  return (
    <>
      <Button
        icon="copy"
        onClick={() => void copyText(shown, `Copied 1 ${type}${shown === value ? '' : ', defanged'}`)}
      >
        Copy
      </Button>
      {shown !== value && (
        <Button onClick={() => void copyText(value, `Copied 1 ${type}, as it is`)}>Copy as it is</Button>
      )}
    </>
  );
}
