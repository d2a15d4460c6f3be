/** A page that broke: says so, names the request, and offers to try again. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError } from '../api.ts';
import { Failure } from '../parts/failure.tsx';
import { PageHead } from '../parts/page-head.tsx';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  // After an update of the server the old parts of the pages are gone: loading anew brings the new ones.
  const known = error instanceof Error ? error : new Error(String(error));
  const outdated = !(known instanceof ApiError) && /dynamically imported|module script/i.test(known.message);
  return (
    <>
      <PageHead title={outdated ? 'There is a new version' : 'This page broke'} windowTitle="Error" />
      <Failure error={known} retry={outdated ? () => location.reload() : reset} />
    </>
  );
}
