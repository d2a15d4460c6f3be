/** A text box that offers matches (ARIA combobox with a list box): for techniques, actors, sources, vendors. */
import { useId, useRef, useState } from 'react';

export interface Option {
  value: string;
  label: string;
  /** Also found by these words, and shown faintly. */
  more?: string;
}

interface ComboboxProps {
  label: string;
  placeholder?: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  /** What was typed may be chosen although no option matches. */
  free?: boolean;
  /** Told what is typed, for options that come from the server. */
  onType?: (text: string) => void;
}

const most = 30;

export function Combobox({ label, placeholder, options, onChoose, free = false, onType }: ComboboxProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const words = text.trim().toLowerCase();
  const matches = options
    .filter(({ label: name, value, more = '' }) => `${name} ${value} ${more}`.toLowerCase().includes(words))
    .slice(0, most);
  const choose = (value: string) => {
    onChoose(value);
    setText('');
    setOpen(false);
    onType?.('');
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(matches.length - 1, to));
    setOpen(true);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const shown = open && matches.length > 0;
  return (
    <div className="relative">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        value={text}
        className="field"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
          onType?.(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(shown ? at + 1 : 0);
          else if (event.key === 'ArrowUp') move(at - 1);
          else if (event.key === 'Escape' && shown) setOpen(false);
          else if (event.key === 'Enter' && shown) choose(matches[at]!.value);
          else if (event.key === 'Enter' && free && words !== '') choose(text.trim());
          else return;
          event.preventDefault();
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!shown}
        className="card absolute inset-x-0 top-full z-20 mt-1 max-h-72 min-w-56 overflow-y-auto p-1 shadow-xl"
      >
        {matches.map(({ value, label: name, more }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the input (ARIA combobox pattern)
          <div
            key={value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(value)}
            className="flex min-h-8 cursor-pointer items-baseline gap-2 rounded px-2 py-1 hover:bg-hover aria-selected:bg-accent-soft max-md:min-h-11"
          >
            <span>{name}</span>
            {more && <span className="text-xs text-faint">{more}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
