/** Searches of a list that the reader keeps: open one, save what is shown, remove one. */

import { useState } from 'react';
import type { SavedSearch } from '../../src/contract/saved-search.ts';
import { api, queries, useApi } from '../api.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { TextField } from '../parts/form-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Menu, menuItem } from '../parts/menu.tsx';
import { notify } from '../parts/notices.ts';
import { readSearch, writeSearch } from '../text/search-string.ts';
import { useUrl } from '../url-state.ts';
import { useAction } from '../use-action.ts';

const path = '/api/auth/saved-searches';

export interface SavedListProps {
  list: SavedSearch['list'];
  /** The page of the list. */
  to: '/' | '/threats' | '/cves';
}

export function SavedSearches({ list, to }: SavedListProps) {
  const { data } = useApi<{ data: SavedSearch[] }>(path, { staleMs: 300_000 });
  const [saving, setSaving] = useState(false);
  const own = data?.data.filter((search) => search.list === list) ?? [];
  const remove = async ({ id, name }: SavedSearch) => {
    try {
      await api(`${path}/${id}`, { method: 'DELETE' });
      notify(`Removed “${name}”`);
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' });
    }
    await queries.invalidateQueries({ queryKey: [path] });
  };
  return (
    <>
      <Menu
        label="Saved searches"
        face={
          <>
            <Icon name="star" />
            <span className="max-sm:sr-only">Saved</span> <Icon name="down" size={12} />
          </>
        }
      >
        {own.length === 0 && <p className="px-2.5 py-2 text-soft">No search of this list is saved.</p>}
        <ul className="max-h-[60dvh] max-w-72 overflow-y-auto">
          {own.map((search) => (
            <li key={search.id} className="flex items-center gap-1">
              <Link to={to} search={readSearch(search.query)} className={`${menuItem} min-w-0`}>
                <bdi className="truncate">{search.name}</bdi>
              </Link>
              <IconButton
                icon="cross"
                label={`Remove the saved search ${search.name}`}
                onClick={() => void remove(search)}
              />
            </li>
          ))}
        </ul>
        <div className="mt-1 border-t border-line pt-1">
          <button type="button" className={menuItem} onClick={() => setSaving(true)}>
            <Icon name="plus" /> Save this search
          </button>
        </div>
      </Menu>
      {saving && <SaveDialog list={list} close={() => setSaving(false)} />}
    </>
  );
}

function SaveDialog({ list, close }: { list: SavedSearch['list']; close: () => void }) {
  const url = useUrl();
  const [name, setName] = useState('');
  const save = useAction(async () => {
    const query = writeSearch(url.all).slice(1);
    await api(path, { method: 'POST', body: { list, name: name.trim(), query } });
    await queries.invalidateQueries({ queryKey: [path] });
    notify(`Saved as “${name.trim()}”`);
    close();
  });
  return (
    <Dialog title="Save this search" open onClose={close}>
      <Form label="Save this search" onSend={() => void save.run()} error={save.rest('name', 'query')}>
        <TextField
          label="Name"
          hint="Filters, order and view are kept. A search of the same name is replaced."
          error={save.about('name') ?? save.about('query')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={100}
          required
        />
        <Button type="submit" look="main" disabled={save.busy || name.trim() === ''} className="self-start">
          Save
        </Button>
      </Form>
    </Dialog>
  );
}
