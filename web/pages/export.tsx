/** `/export`: choose a format and filters, see the first lines, take them along. Everything chosen is in the address. */
import { useQuery } from '@tanstack/react-query';
import { ApiError, apiText, useVisitor } from '../api.ts';
import { Curl } from '../export/curl.tsx';
import { ExportFilters } from '../export/export-filters.tsx';
import { FormatCards } from '../export/format-cards.tsx';
import { curlLine, type Format, formats } from '../export/formats.ts';
import { Polling } from '../export/polling.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { counted } from '../text/count-words.ts';
import { withQuery } from '../text/with-query.ts';
import { filtersOf } from '../threats/threat-filters.ts';
import { useUrl } from '../url-state.ts';

const previewRows = 20;
const previewLines = 20;
/** Of a line that is one whole document. */
const longestLine = 2000;

export function Page() {
  const url = useUrl();
  const visitor = useVisitor();
  const format = formats.find(({ id }) => id === url.get('format', 'csv')) ?? formats[0]!;
  const limit = url.get('limit', '10000');
  const wanted = { ...filtersOf(url), ...format.parameters };
  const path = withQuery(format.path, { ...wanted, limit });
  const allowed = format.tier === 'free' || visitor?.user?.tier === 'pro';
  return (
    <>
      <PageHead
        title="Export"
        lead="Indicators in the form that your tools read: take a file now, or let a tool fetch it by itself."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[15rem_14rem_minmax(0,1fr)]">
        <FormatCards chosen={format.id} onChoose={(id) => url.set({ format: id === 'csv' ? null : id })} />
        <ExportFilters />
        <div className="flex min-w-0 flex-col gap-5">
          <section aria-labelledby="preview">
            <h2 id="preview" className="mb-2 text-base font-semibold">
              First lines
            </h2>
            {visitor === undefined ? (
              <Skeleton rows={1} height={14} />
            ) : allowed ? (
              <Preview
                format={format}
                path={withQuery(format.path, { ...wanted, limit: previewRows })}
                whole={path}
              />
            ) : (
              <NotAllowed format={format} signedIn={visitor.user !== null} />
            )}
          </section>
          <section aria-labelledby="fetch">
            <h2 id="fetch" className="mb-2 text-base font-semibold">
              Let a tool fetch it
            </h2>
            <Curl line={curlLine(location.origin, path, `soc-defenders.${format.extension}`)} />
            <Polling tier={visitor?.user?.tier ?? 'free'} origin={location.origin} />
          </section>
        </div>
      </div>
    </>
  );
}

function Preview({ format, path, whole }: { format: Format; path: string; whole: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: [path, 'text'],
    queryFn: ({ signal }) => apiText(path, signal),
    staleTime: 30_000,
  });
  if (error instanceof ApiError && error.code === 'insufficient_tier')
    return <NotAllowed format={format} signedIn />;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={1} height={14} label="Reading the first lines" />;
  const lines = readable(format, data).split('\n');
  const shown = lines
    .slice(0, previewLines)
    .map((line) => line.slice(0, longestLine))
    .join('\n');
  return (
    <div>
      {data.trim() === '' ? (
        <p className="card px-4 py-3 text-soft">
          Nothing matches these filters, or nothing of it has a form in this format.
        </p>
      ) : (
        <CodeBlock label={`First lines as ${format.name}`} text={shown} wrap={false} />
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <a href={whole} download={`soc-defenders.${format.extension}`} className={buttonClass('main')}>
          <Icon name="download" />
          Download
        </a>
        <Button
          icon="copy"
          onClick={() =>
            void copyText(shown, `Copied ${counted(Math.min(lines.length, previewLines), 'line')}`)
          }
        >
          Copy these lines
        </Button>
        {lines.length > previewLines && (
          <span className="text-xs text-soft">The first {previewLines} lines of a small sample.</span>
        )}
      </div>
    </div>
  );
}

/** JSON comes in one line; a person wants to see its parts. */
function readable({ extension }: Format, text: string): string {
  if (extension !== 'json') return text.trimEnd();
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function NotAllowed({ format, signedIn }: { format: Format; signedIn: boolean }) {
  return (
    <div className="card flex flex-col gap-2 px-4 py-3">
      <p className="font-medium">{format.name} needs an account of the Pro tier</p>
      <p className="text-soft">
        {signedIn
          ? 'Yours is of the Free tier: CSV is open to you, and an administrator of this server changes the tier of an account.'
          : 'CSV is open to everybody who may read here. Sign in for the other formats.'}
      </p>
      {!signedIn && (
        <p>
          <Link to="/sign-in" search={{ next: '/export' }} className="link">
            Sign in
          </Link>
        </p>
      )}
    </div>
  );
}
