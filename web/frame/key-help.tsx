/** `?`: all keys, and the switch that turns single keys off. */

import { Dialog } from '../parts/dialog.tsx';
import { CheckBox } from '../parts/form-field.tsx';
import { setPreference, usePreference } from '../preferences.ts';

const groups: readonly { name: string; keys: readonly [string, string][] }[] = [
  {
    name: 'Everywhere',
    keys: [
      ['/', 'search'],
      ['g f', 'news feed'],
      ['g t', 'threats'],
      ['g c', 'CVEs'],
      ['g i', 'industry'],
      ['g l', 'look-up'],
      ['g e', 'export'],
      ['g s', 'settings'],
      ['u', 'back to the list'],
      ['[ ]', 'previous, next section'],
      ['t', 'theme'],
      ['z', 'undo'],
      ['?', 'this list'],
    ],
  },
  {
    name: 'Lists',
    keys: [
      ['j k', 'next, previous item; in the feed marked as read'],
      ['n p', 'the same without marking'],
      ['o Enter', 'open'],
      ['v', 'open the original in a new tab'],
      ['m', 'read or unread'],
      ['f', 'filters'],
      ['1 2 3', 'Hot, Top, New'],
      ['.', 'show new items'],
      ['r', 'refresh sources'],
    ],
  },
  {
    name: 'Indicators',
    keys: [
      ['c', 'copy; in the feed and on an article its link'],
      ['C', 'copy in the other form, defanged or not'],
      ['q', 'copy the hunting query'],
      ['x', 'select'],
      ['e', 'export'],
      ['Esc', 'close, clear'],
    ],
  },
];

export function KeyHelp({ close }: { close: () => void }) {
  const keys = usePreference('keys');
  return (
    <Dialog title="Keyboard shortcuts" open wide onClose={close}>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {groups.map(({ name, keys: list }) => (
          <section key={name}>
            <h3 className="mb-2 font-semibold">{name}</h3>
            <dl className="grid grid-cols-[6rem_1fr] gap-y-1.5">
              {list.map(([key, meaning]) => (
                <div key={key} className="contents">
                  <dt className="flex gap-1">
                    {key.split(' ').map((one) => (
                      <kbd key={one} className="rounded border border-line bg-panel px-1.5 text-xs leading-5">
                        {one}
                      </kbd>
                    ))}
                  </dt>
                  <dd className="text-soft">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-6 border-t border-line pt-4">
        <CheckBox
          label="Single keys work as shortcuts"
          checked={keys === 'on'}
          onChange={(event) => setPreference('keys', event.target.checked ? 'on' : 'off')}
        />
      </div>
    </Dialog>
  );
}
