/** The indicators of an article, grouped by type: select, copy in many forms, and thousands of them without delay. */
import { useMemo, useRef, useState } from 'react';
import type { WholeArticle } from '../../../src/contract/article.ts';
import { copyIndicator } from '../../indicator/copy-indicator.ts';
import { useKeys } from '../../keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy-button.tsx';
import { CheckBox } from '../../parts/form-field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Menu, menuItem } from '../../parts/menu.tsx';
import { rowKeys } from '../../row-keys.ts';
import { count, counted } from '../../text/count-words.ts';
import { copyForms } from './copy-forms.ts';
import { DownloadMenu } from './download-menu.tsx';
import { IndicatorGroup } from './indicator-group.tsx';

export type ArticleIoc = NonNullable<WholeArticle['iocs']>[number];

const names: Record<string, string> = {
  ipv4: 'IPv4 addresses',
  ipv6: 'IPv6 addresses',
  domain: 'Domains',
  url: 'URLs',
  email: 'E-mail addresses',
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512',
};

interface IndicatorsProps {
  article: string;
  iocs: readonly ArticleIoc[];
  /** How many there are; the answer may hold fewer. */
  total: number;
  title: string;
}

export function Indicators({ article, iocs, total, title }: IndicatorsProps) {
  const downloads = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => {
    const byType = Map.groupBy(iocs, ({ type }) => type);
    return Object.entries(names).flatMap(([type, name]) => {
      const list = byType.get(type as ArticleIoc['type']);
      return list ? [{ type, name, list }] : [];
    });
  }, [iocs]);
  const picked = chosen.size === 0 ? iocs : iocs.filter(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  useKeys({
    ...rowKeys({
      toggle: (id) => toggle([id], !chosen.has(id)),
      copy: (id, other) => {
        const found = iocs.find((ioc) => ioc.id === id);
        if (found) void copyIndicator(found.value, found.type, other);
      },
      copyElse: () => void copyText(`${location.origin}/item/${article}`, 'Copied the link'),
    }),
    e: () => {
      const menu = downloads.current?.querySelector('details');
      if (!menu) return;
      menu.open = true;
      menu.querySelector('a')?.focus();
    },
  });
  return (
    <section aria-labelledby="indicators" className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="indicators" className="scroll-mt-28 text-base font-semibold">
          Indicators {total > 0 && <span className="font-normal text-soft">{count(total)}</span>}
        </h2>
        {iocs.length > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <CheckBox
              label={chosen.size > 0 ? `${count(chosen.size)} selected` : 'Select all'}
              checked={chosen.size === iocs.length}
              onChange={(event) =>
                setChosen(event.target.checked ? new Set(iocs.map(({ id }) => id)) : new Set())
              }
            />
            <Button icon="copy" onClick={() => void copy(copyForms[0]!, picked, title)}>
              Copy {chosen.size > 0 ? 'selected' : 'all'} defanged
            </Button>
            <Menu
              label="Copy as another form"
              face={
                <>
                  Copy as <Icon name="down" size={12} />
                </>
              }
            >
              {copyForms.map((form) => (
                <button
                  key={form.id}
                  type="button"
                  className={menuItem}
                  onClick={() => void copy(form, picked, title)}
                >
                  {form.label}
                </button>
              ))}
            </Menu>
            <span ref={downloads}>
              <DownloadMenu article={article} chosen={chosen} />
            </span>
          </div>
        )}
      </div>
      {iocs.length === 0 && <p className="text-soft">No indicators found in this text.</p>}
      {iocs.length < total && iocs.length > 0 && (
        <p className="mb-2 text-soft">
          The first {count(iocs.length)} of {count(total)} are shown.
        </p>
      )}
      <div className="flex flex-col gap-4">
        {groups.map(({ type, name, list }) => (
          <IndicatorGroup key={type} name={name} list={list} chosen={chosen} toggle={toggle} />
        ))}
      </div>
    </section>
  );
}

async function copy(
  form: (typeof copyForms)[number],
  iocs: readonly ArticleIoc[],
  title: string,
): Promise<void> {
  await copyText(form.write(iocs, title), `Copied ${counted(iocs.length, 'indicator')} as ${form.label}`);
}
