/** Everything that the feed can be filtered by; each word says how many stories it would leave. */
import type { ArticleFacets } from '../../../src/contract/article-facets.ts';
import type { Severity } from '../../../src/contract/severity.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import { SeverityWord } from '../../parts/severity-word.tsx';
import { count } from '../../text/count-words.ts';
import type { UrlState } from '../../url-state.ts';
import { periods } from './feed-query.ts';

type Facet = ArticleFacets['categories'][number];

interface FilterPanelProps {
  url: UrlState;
  facets: ArticleFacets | undefined;
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

export function FilterPanel({ url, facets }: FilterPanelProps) {
  const toggle = (name: string, value: string) => {
    const chosen = url.list(name);
    url.set({ [name]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
  };
  const add = (name: string) => (value: string) => {
    if (!url.list(name).includes(value)) toggle(name, value);
  };
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <ChoiceBar
          label="Severity"
          chosen={url.list('severity')}
          onChoose={(id) => toggle('severity', id)}
          choices={severities.map((id) => ({ id, label: <SeverityWord severity={id} /> }))}
        />
        <ChoiceBar
          label="Content"
          chosen={[url.get('iocs')]}
          onChoose={() => url.set({ iocs: !url.has('iocs') })}
          choices={[{ id: 'true', label: 'Has indicators' }]}
        />
        <ChoiceBar
          label="Period"
          chosen={[url.get('period', url.get('view') === 'top' ? '7d' : '')]}
          onChoose={(id) =>
            url.set({ period: url.get('period') === id && url.get('view') !== 'top' ? null : id })
          }
          choices={periods}
        />
      </div>
      <div className="grid grid-cols-2 gap-2 md:grid-cols-4">
        <Combobox
          label="Technique"
          placeholder="Technique, id or name"
          free
          options={options(facets?.techniques, true)}
          onChoose={add('technique')}
        />
        <Combobox label="Actor" free options={options(facets?.actors)} onChoose={add('actor')} />
        <Combobox label="Sector" options={options(facets?.sectors)} onChoose={add('sector')} />
        <Combobox label="Source" free options={options(facets?.sources)} onChoose={add('source')} />
      </div>
      <fieldset aria-label="Category" className="flex min-h-7 flex-wrap gap-1.5">
        {facets?.categories.map(({ id, name, count: stories }) => (
          <button
            key={id}
            type="button"
            aria-pressed={url.list('category').includes(id)}
            onClick={() => toggle('category', id)}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs font-medium text-soft transition-colors hover:border-edge hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent max-md:min-h-11"
          >
            {name}
            <span className="font-normal tabular-nums">{count(stories)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function options(facets: readonly Facet[] | undefined, withId = false): Option[] {
  return (facets ?? []).map(({ id, name, count: stories }) => ({
    value: id,
    label: name,
    more: withId ? `${id} · ${count(stories)}` : count(stories),
  }));
}
