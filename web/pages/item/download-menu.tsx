/** The indicators of an article as files of the server: whole records, in the formats of the export page. */
import { useVisitor } from '../../api.ts';
import { formats } from '../../export/formats.ts';
import { Icon } from '../../parts/icon.tsx';
import { Menu, menuItem } from '../../parts/menu.tsx';
import { withQuery } from '../../text/with-query.ts';

const offered = ['stix', 'csv', 'txt', 'misp', 'sigma'];
const mostRows = 10_000;
/** The API takes so many ids at once. */
const mostIds = 100;

interface DownloadMenuProps {
  article: string;
  /** None stands for all. */
  chosen: ReadonlySet<string>;
}

export function DownloadMenu({ article, chosen }: DownloadMenuProps) {
  const tier = useVisitor()?.user?.tier;
  const some = chosen.size > 0 && chosen.size <= mostIds;
  const rows = { article, id: some ? [...chosen] : undefined, limit: mostRows };
  const shown = formats.filter(
    ({ id, tier: needed }) => offered.includes(id) && (needed === 'free' || tier === 'pro'),
  );
  return (
    <Menu
      label="Download the indicators"
      face={
        <>
          <Icon name="download" /> {some ? 'Download selected' : 'Download'} <Icon name="down" size={12} />
        </>
      }
    >
      {shown.map(({ id, name, path, parameters, extension }) => (
        <a
          key={id}
          href={withQuery(path, { ...rows, ...parameters })}
          download={`article-${article.slice(0, 8)}.${id}.${extension}`}
          className={menuItem}
        >
          {name}
        </a>
      ))}
    </Menu>
  );
}
