/** Filters of the indicator browser at its side, each with how many indicators it would leave. */
import { type ReactNode, useId } from 'react';
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import { count } from '../text/count-words.ts';
import { confidenceWords, kindWords, stateWords, threatWords } from '../text/ioc-words.ts';
import { useUrl } from '../url-state.ts';
import { type FilterName, toggled } from './threat-filters.ts';

const risks = [
  ['', 'Any'],
  ['30', 'Medium or higher'],
  ['60', 'High or higher'],
  ['85', 'Critical'],
] as const;

const ages = [
  ['', 'Any time'],
  ['1', '24 hours'],
  ['7', '7 days'],
  ['30', '30 days'],
  ['90', '90 days'],
] as const;

export function Facets({ data }: { data: IocFacets['data'] | undefined }) {
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-1">
        <Select name="min_risk" label="Risk" choices={risks} />
        <Select name="max_age" label="Last seen" choices={ages} />
      </div>
      <Facet
        name="type"
        title="Type"
        rows={data?.types.map(({ value, count: n }) => [value, kindWords(value), n])}
      />
      <Facet
        name="confidence"
        title="Confidence"
        rows={data?.confidence.map(({ value, count: n }) => [value, confidenceWords(value), n])}
      />
      <Facet
        name="state"
        title="State"
        hint="Without a choice: what leaves by default."
        rows={data?.states.map(({ value, count: n }) => [value, stateWords[value]!.word, n])}
      />
      <Facet
        name="threat_type"
        title="Reported as"
        all
        rows={data?.threat_types.map(({ name, count: n }) => [name, threatWords(name), n])}
      />
      <Facet
        name="malware_family"
        title="Family"
        all
        rows={data?.malware_families.map(({ name, count: n }) => [name, name, n])}
      />
      <Facet
        name="source"
        title="Source"
        all
        rows={data?.sources.map(({ id, name, count: n }) => [id, name, n])}
      />
    </div>
  );
}

interface FacetProps {
  name: FilterName;
  title: string;
  /** Word, name and number; undefined until they are known. */
  rows: readonly (readonly [string, string, number])[] | undefined;
  /** The numbers are of everything that is stored. */
  all?: boolean;
  hint?: string;
}

const shortest = 6;

function Facet({ name, title, rows = [], all = false, hint }: FacetProps) {
  const url = useUrl();
  const id = useId();
  const chosen = url.list(name);
  const shown = rows.filter(([word, , n]) => n > 0 || chosen.includes(word));
  // One that is chosen and not among the most frequent stays to be taken away.
  const strange = chosen.filter((word) => !rows.some(([known]) => known === word));
  const list = [...strange.map((word) => [word, word, null] as const), ...shown];
  if (list.length === 0) return null;
  const row = ([word, label, n]: readonly [string, string, number | null]) => (
    <label key={word} className="flex min-h-7 items-center gap-2 rounded px-1 hover:bg-hover max-md:min-h-11">
      <input
        type="checkbox"
        className="size-4 shrink-0"
        checked={chosen.includes(word)}
        onChange={() => url.set({ [name]: toggled(url, name, word) })}
      />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {n !== null && <span className="text-xs text-faint tabular-nums">{count(n)}</span>}
    </label>
  );
  return (
    <fieldset className="min-w-0">
      <legend id={id} className="mb-1 px-1 font-medium">
        {title}
        {all && <span className="font-normal text-faint"> · of all stored</span>}
      </legend>
      {hint && <p className="mb-1 px-1 text-xs text-faint">{hint}</p>}
      {list.slice(0, shortest).map(row)}
      {list.length > shortest && (
        <More
          title={title}
          n={list.length - shortest}
          open={list.slice(shortest).some(([word]) => chosen.includes(word))}
        >
          {list.slice(shortest).map(row)}
        </More>
      )}
    </fieldset>
  );
}

function More({
  title,
  n,
  open,
  children,
}: {
  title: string;
  n: number;
  open: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open || undefined}>
      <summary
        className="link inline-flex min-h-7 items-center px-1 text-xs max-md:min-h-11"
        aria-label={`${n} more: ${title}`}
      >
        {n} more
      </summary>
      {children}
    </details>
  );
}

interface SelectProps {
  name: FilterName;
  label: string;
  choices: readonly (readonly [string, string])[];
}

function Select({ name, label, choices }: SelectProps) {
  const url = useUrl();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block px-1 font-medium">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={url.get(name)}
        onChange={(event) => url.set({ [name]: event.target.value })}
      >
        {choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
