/** A page that broke or did not come: says so, names the request, and offers to try again. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError } from '../api.ts';
import { Failure } from '../parts/failure.tsx';
import { PageHead } from '../parts/page-head.tsx';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const known = error instanceof Error ? error : new Error(String(error));
  const unreachable = known instanceof ApiError && known.status === 0;
  // After an update of the server the old parts of the pages are gone: loading anew brings the new ones.
  const outdated = !unreachable && /dynamically imported|module script/i.test(known.message);
  const title = unreachable
    ? 'This page could not be loaded'
    : outdated
      ? 'There is a new version'
      : 'This page broke';
  return (
    <>
      <PageHead title={title} windowTitle="Error" />
      {/* A browser takes a part that failed to load once for broken. */}
      <Failure error={known} retry={unreachable || outdated ? () => location.reload() : reset} />
    </>
  );
}
