/** Narrows the browser to values that hold a text, a moment after the last key. */
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../keyboard.ts';
import { useUrl } from '../url-state.ts';

const pauseMs = 200;

export function TextFilter() {
  const url = useUrl();
  const asked = url.get('q');
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  useKeys({ f: () => input.current?.select() });
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked || wanted.length === 1) return;
    const wait = setTimeout(() => url.set({ q: wanted }), pauseMs);
    return () => clearTimeout(wait);
  }, [text, asked, url]);
  return (
    <div className="mb-3">
      <input
        ref={input}
        type="search"
        aria-label="Value contains"
        aria-keyshortcuts="f"
        placeholder="Value contains …"
        maxLength={2048}
        spellCheck={false}
        autoComplete="off"
        value={text}
        className="field max-w-lg"
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
