/** Keys of the feed's list: the row whose title has the focus is the current one. */
import type { ArticleRow } from '../../../src/contract/article.ts';
import type { KeyMap } from '../../keyboard.ts';
import { copyText } from '../../parts/copy-button.tsx';
import { notify } from '../../parts/notices.ts';
import { safeLink } from '../../text/safe-link.ts';
import { markRead, useReadMarks } from './read-marks.ts';

export function useListKeys(
  rows: readonly ArticleRow[],
  { open }: { open: (row: ArticleRow) => void },
): KeyMap {
  const read = useReadMarks();
  const links = () => [...document.querySelectorAll<HTMLElement>('a[data-item]')];
  const at = () => links().indexOf(document.activeElement as HTMLElement);
  const current = () => rows.find(({ id }) => id === links()[at()]?.dataset.item);
  const go = (step: 1 | -1, marks: boolean) => () => {
    const all = links();
    const here = at();
    const next = all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
    if (marks && here >= 0) markRead([all[here]!.dataset.item!]);
  };
  const withCurrent = (act: (row: ArticleRow) => void) => () => {
    const row = current();
    if (row) act(row);
  };
  return {
    j: go(1, true),
    k: go(-1, true),
    n: go(1, false),
    p: go(-1, false),
    o: withCurrent(open),
    v: withCurrent(({ id, url }) => {
      const href = safeLink(url);
      if (!href) return;
      markRead([id!]);
      window.open(href, '_blank', 'noopener,noreferrer');
    }),
    m: withCurrent(({ id }) => {
      const isRead = read.has(id!);
      const undo = markRead([id!], !isRead);
      notify(isRead ? 'Marked as unread' : 'Marked as read', { undo });
    }),
    c: withCurrent(({ id }) => void copyText(`${location.origin}/item/${id}`, 'Copied the link')),
  };
}
