/** A search box whose words take effect when typing rests for a moment. */
import { type Ref, useEffect, useRef, useState } from 'react';
import { typingRestMs } from '../typing-rest.ts';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** The words in force. */
  value: string;
  onSearch: (words: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, placeholder, value, onSearch, ref }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What comes from elsewhere, such as Back, goes into the box; an echo of the typing does not.
  useEffect(() => {
    setTyped((now) => (now.trim() === value ? now : value));
    return () => clearTimeout(timer.current);
  }, [value]);
  return (
    <input
      ref={ref}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      value={typed}
      className="field max-w-2xl"
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onSearch(text.trim()), typingRestMs);
      }}
    />
  );
}
