/** Which indicators of the browser are selected: at most as many as the API takes ids at once. */
import { useState } from 'react';
import { notify } from '../parts/notices.ts';

const most = 100;

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) {
      if (next.size === most) {
        notify(`At most ${most} can be selected`);
        return;
      }
      next.add(id);
    }
    setIds(next);
  };
  return { ids, toggle, clear: () => setIds(new Set()) };
}
