/** A page of text that the operator may set; ours stands in its place until then. */
import type { Site } from '../../src/contract/site.ts';
import { guideAddress } from '../pages/docs/guides.ts';
import { useSite } from '../site.ts';
import { Failure } from './failure.tsx';
import { Markdown } from './markdown.tsx';
import { PageHead } from './page-head.tsx';
import { Skeleton } from './skeleton.tsx';

interface TextPageProps {
  title: string;
  page: keyof Site['pages'];
  text: string;
}

export function TextPage({ title, page, text }: TextPageProps) {
  const { site, error, retry } = useSite();
  return (
    <>
      <PageHead title={title} />
      {error ? (
        <Failure error={error} retry={retry} />
      ) : site ? (
        <Markdown source={site.pages[page] ?? text} resolve={guideAddress} />
      ) : (
        <Skeleton rows={6} height={2} />
      )}
    </>
  );
}
