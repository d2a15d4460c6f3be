/** The one search box: an indicator is looked up, a CVE opened, lines are looked up together, everything else is searched for. */
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { handOverBulkText } from '../bulk-text.ts';
import { useKeys } from '../keyboard.ts';
import { Icon } from '../parts/icon.tsx';
import { searchKind } from '../text/search-kind.ts';

interface Offer {
  to: string;
  search: Record<string, string>;
  label: string;
}

export function SearchBox() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const asked = pathname === '/' ? ((search as Record<string, string>).search ?? '') : '';
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setText(asked), [asked]);
  useKeys({ '/': () => input.current?.select() });

  const offers = open && text.trim() !== '' ? offersFor(text) : [];
  const chosen = Math.min(at, offers.length - 1);
  const follow = (offer: Offer) => {
    setOpen(false);
    input.current?.blur();
    void navigate({ to: offer.to, search: offer.search } as never);
  };
  return (
    <search className="relative ms-auto max-w-md min-w-0 flex-1">
      <span className="pointer-events-none absolute inset-y-0 start-2.5 grid place-items-center text-faint">
        <Icon name="search" />
      </span>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search: indicator, CVE, technique, actor or words"
        aria-keyshortcuts="/"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offers.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder="Search or look up"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={4096}
        value={text}
        className="field ps-8.5 pe-8"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (searchKind(pasted) !== 'bulk') return;
          event.preventDefault();
          handOverBulkText(pasted);
          void navigate({ to: '/lookup', search: { bulk: 'true' } } as never);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(offers.length - 1, chosen + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
          else if (event.key === 'Enter' && offers[chosen]) follow(offers[chosen]);
          else if (event.key === 'Enter' && asked !== '') follow({ to: '/', search: {}, label: '' });
          else if (event.key === 'Escape') {
            setText(asked);
            input.current?.blur();
          } else return;
          event.preventDefault();
        }}
      />
      {text === '' && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 end-2 my-auto h-5 rounded border border-line px-1.5 text-xs text-faint max-md:hidden"
        >
          /
        </span>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="What to do with it"
        hidden={offers.length === 0}
        className="card absolute inset-x-0 top-full mt-1 p-1 shadow-xl"
      >
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the input (ARIA combobox pattern)
          <div
            key={offer.label}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => follow(offer)}
            className="flex min-h-9 cursor-pointer items-center truncate rounded px-2.5 hover:bg-hover aria-selected:bg-accent-soft max-md:min-h-11"
          >
            <span className="truncate">{offer.label}</span>
          </div>
        ))}
      </div>
    </search>
  );
}

/** The likeliest first. */
function offersFor(typed: string): Offer[] {
  const text = typed.trim();
  const lookUp = { to: '/lookup', search: { ioc: text }, label: `Look up ${text}` };
  const news = { to: '/', search: { search: text }, label: `Search the news for “${text}”` };
  switch (searchKind(text)) {
    case 'cve':
      return [{ to: `/cves/${text.toUpperCase()}`, search: {}, label: `Open ${text.toUpperCase()}` }, news];
    case 'technique':
      return [
        lookUp,
        {
          to: '/',
          search: { technique: text.toUpperCase() },
          label: `Articles with technique ${text.toUpperCase()}`,
        },
      ];
    case 'indicator':
      return [lookUp, news];
    default:
      return [
        news,
        { to: '/', search: { actor: text }, label: `Articles about the actor “${text}”` },
        { to: '/cves', search: { q: text }, label: `CVEs that mention “${text}”` },
        { to: '/threats', search: { q: text }, label: `Indicators that contain “${text}”` },
      ];
  }
}
