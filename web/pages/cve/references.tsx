/** Advisories and exploits, grouped by what sources call them. */
import type { CveRecordView } from '../../../src/contract/cve.ts';
import { safeLink } from '../../text/safe-link.ts';

const first = 12;

export function References({ cve }: { cve: CveRecordView }) {
  const groups = Map.groupBy(cve.reference_tags, ({ tags }) => kindOf(tags));
  const exploits = cve.exploits.map(({ url, name }) => ({ url, name: name ?? url }));
  const lists = [
    { title: 'Exploits', links: exploits },
    ...['Patches', 'Advisories', 'Exploit references', 'Other references'].map((title) => ({
      title,
      links: (groups.get(title) ?? []).map(({ url }) => ({ url, name: url })),
    })),
  ].filter(({ links }) => links.length > 0);
  if (lists.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">References</h2>
      {lists.map(({ title, links }) => (
        <div key={title} className="mb-3">
          <h3 className="text-xs font-medium text-soft">{title}</h3>
          <Links links={links.slice(0, first)} />
          {links.length > first && (
            <details>
              <summary className="link min-h-7 py-1">{links.length - first} more</summary>
              <Links links={links.slice(first)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function Links({ links }: { links: readonly { url: string; name: string }[] }) {
  return (
    <ul>
      {links.map(({ url, name }) => {
        const href = safeLink(url);
        return (
          <li key={url} className="min-w-0 truncate">
            {href ? (
              <a
                href={href}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="link inline-block max-w-full truncate py-1 max-md:py-2.5"
              >
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi className="text-soft">{name}</bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function kindOf(tags: readonly string[]): string {
  const words = tags.join(' ').toLowerCase();
  if (/exploit/.test(words)) return 'Exploit references';
  if (/patch|mitigation/.test(words)) return 'Patches';
  return /advisory/.test(words) ? 'Advisories' : 'Other references';
}
