/** `/docs`: guides, the API reference of this very server, its errors. */
import { Link } from '@tanstack/react-router';
import { later } from '../parts/later.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useUrl } from '../url-state.ts';
import { Guide } from './docs/guide.tsx';
import { guides } from './docs/guides.ts';

const Errors = later(() => import('./docs/errors.tsx').then((part) => part.Errors), 40);
const Reference = later(() => import('./docs/reference.tsx').then((part) => part.Reference), 40);

const reference = [
  { id: 'reference', title: 'API reference' },
  { id: 'errors', title: 'Error codes' },
];

export function Page() {
  const url = useUrl();
  const chosen = url.get('page', 'getting-started');
  const known = [...guides, ...reference];
  const { id, title } = known.find((one) => one.id === chosen) ?? guides[0]!;
  return (
    <>
      <PageHead title="Docs" windowTitle={`${title} – Docs`} />
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-[11rem_minmax(0,1fr)]">
        <select
          aria-label="Page of the docs"
          className="field md:hidden"
          value={id}
          onChange={(event) => url.set({ page: event.target.value, q: null, op: null }, { push: true })}
        >
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        <nav aria-label="Docs" className="flex flex-col gap-4 self-start max-md:hidden md:sticky md:top-18">
          <Chapter title="Guides" pages={guides} chosen={id} />
          <Chapter title="API" pages={reference} chosen={id} />
        </nav>
        <div className="min-w-0">
          {id === 'reference' ? (
            <Reference />
          ) : id === 'errors' ? (
            <Errors />
          ) : (
            <Guide id={id} title={title} />
          )}
        </div>
      </div>
    </>
  );
}

interface ChapterProps {
  title: string;
  pages: readonly { id: string; title: string }[];
  chosen: string;
}

function Chapter({ title, pages, chosen }: ChapterProps) {
  return (
    <div>
      <p className="mb-1 px-2 text-xs font-medium text-faint">{title}</p>
      <ul className="flex flex-col">
        {pages.map((page) => (
          <li key={page.id}>
            <Link
              to={'/docs' as string}
              search={{ page: page.id } as never}
              aria-current={page.id === chosen ? 'page' : undefined}
              className={`flex min-h-8 items-center rounded-md px-2 ${page.id === chosen ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:bg-hover hover:text-ink'}`}
            >
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
