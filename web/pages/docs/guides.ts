/** The guides of docs/guide, as they were when the pages were built; each is loaded when it is read. */

const files = import.meta.glob<string>('../../../docs/guide/*.md', { query: '?raw', import: 'default' });

/** The order of the menu; guides that are not named here come after, by their file names. */
const first = ['getting-started', 'api', 'sources', 'source-list', 'allow-lists', 'operating'];
const titles: Record<string, string> = { api: 'The API', 'source-list': 'All sources' };

const ids = Object.keys(files)
  .map((path) => path.slice(path.lastIndexOf('/') + 1, -3))
  .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));

function place(id: string): number {
  const at = first.indexOf(id);
  return at < 0 ? first.length : at;
}

export const guides = ids.map((id) => ({ id, title: titles[id] ?? words(id) }));

function words(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export async function loadGuide(id: string): Promise<string> {
  return (await files[`../../../docs/guide/${id}.md`]?.()) ?? '';
}

/** A link of one guide to another, as the address of a page; null for what is no guide. */
export function guideAddress(to: string): string | null {
  const [file = '', section] = to.split('#', 2);
  const anchor = section ? `#${section}` : '';
  if (file === '') return anchor;
  const id = /^(?:\.\/)?([a-z0-9-]+)\.md$/.exec(file)?.[1];
  return id !== undefined && ids.includes(id) ? `/docs?page=${id}${anchor}` : null;
}
