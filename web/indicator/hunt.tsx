/** Queries and rules that find an indicator in one's own logs, ready to copy. */

import { useQuery } from '@tanstack/react-query';
import type { Lookup } from '../../src/contract/lookup.ts';
import { ApiError, apiText } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { readSiem, type Siem, siems } from '../siem-addresses.ts';
import { siemLink } from '../text/siem-link.ts';
import { useUrl } from '../url-state.ts';

type Data = Lookup['data'];

interface Language {
  id: string;
  label: string;
  /** What eats it. */
  use: string;
  query: string | null;
  /** Where it can be opened. */
  siem?: Siem;
}

/** Rendered by the server from the stored indicator. */
const rendered = ['sigma', 'stix'] as const;

export function Hunt({ data }: { data: Data }) {
  const url = useUrl();
  const languages = languagesOf(data);
  const tabs = [
    ...languages.map(({ id, label }) => ({ id, label })),
    ...(data.found
      ? [
          { id: 'sigma', label: 'Sigma' },
          { id: 'stix', label: 'STIX' },
        ]
      : []),
  ];
  if (tabs.length === 0)
    return <p className="text-soft">No query language has a field for this kind of indicator.</p>;
  const chosen = url.get('query', tabs[0]!.id);
  const language = languages.find(({ id }) => id === chosen);
  return (
    <div>
      <Tabs label="Language of the query" name="query" tabs={tabs} />
      {language ? (
        <Query text={language.query} use={language.use} label={language.label} siem={language.siem} />
      ) : rendered.includes(chosen as 'sigma') && data.found ? (
        <Rendered id={data.id} format={chosen as 'sigma'} />
      ) : null}
      {data.hunting && <p className="mt-4 max-w-prose text-soft">{data.hunting.detection_guidance}</p>}
    </div>
  );
}

function languagesOf({ hunting }: Data): Language[] {
  if (!hunting) return [];
  const variant = (id: string) => hunting.variants.find((one) => one.id === id)?.query ?? null;
  const all: Language[] = [
    { id: 'spl', label: 'SPL', use: 'Splunk', query: hunting.splunk_query, siem: 'splunk' },
    { id: 'tstats', label: 'tstats', use: 'Splunk data models', query: variant('splunk_tstats') },
    {
      id: 'sentinel',
      label: 'KQL Sentinel',
      use: 'Microsoft Sentinel',
      query: hunting.kql_query,
      siem: 'sentinel',
    },
    { id: 'xdr', label: 'XDR', use: 'Defender XDR', query: variant('kql_defender_xdr') },
    { id: 'asim', label: 'ASIM', use: 'Sentinel with ASIM parsers', query: variant('kql_asim') },
  ];
  return all.filter(({ id, query }) => query !== null || id === 'spl' || id === 'sentinel');
}

interface QueryProps {
  text: string | null;
  use: string;
  label: string;
  siem?: Siem | undefined;
}

function Query({ text, use, label, siem }: QueryProps) {
  const link = siem && text !== null ? siemLink(readSiem(siem), text) : null;
  const copy = () => {
    if (text !== null) void copyText(text, `Copied the ${label} query, with the indicator as it is`);
  };
  useKeys({ q: copy });
  if (text === null)
    return (
      <p className="text-soft">
        This value cannot be written literally in {label}, so there is no query that finds it and nothing
        else.
      </p>
    );
  return (
    <div>
      <CodeBlock label={`${label} query`} text={text} />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button look="main" icon="copy" onClick={copy} aria-keyshortcuts="q">
          Copy query
        </Button>
        {siem && link && (
          <a href={link} target="_blank" rel="noopener noreferrer" className={buttonClass('plain')}>
            Open in {siems[siem]}
          </a>
        )}
        <p className="text-xs text-soft">For {use}. Not defanged, so that it works.</p>
      </div>
    </div>
  );
}

function Rendered({ id, format }: { id: string; format: 'sigma' | 'stix' }) {
  const path = `/api/v1/iocs/${format}?id=${id}`;
  const { data, error } = useQuery({
    queryKey: [path, 'text'],
    queryFn: ({ signal }) => apiText(path, signal),
    staleTime: 60_000,
  });
  if (error)
    return (
      <p className="text-soft">
        {error instanceof ApiError && (error.code === 'insufficient_tier' || error.wantsSession)
          ? 'Rules and objects are for accounts of the Pro tier: ask your administrator for it.'
          : error.message}
      </p>
    );
  if (data === undefined) return <Skeleton rows={1} height={8} label="Writing it" />;
  const text = format === 'stix' ? indented(data) : data;
  return (
    <Query
      text={text.trim()}
      label={format === 'stix' ? 'STIX' : 'Sigma'}
      use={format === 'stix' ? 'any STIX 2.1 reader' : 'any Sigma converter'}
    />
  );
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
