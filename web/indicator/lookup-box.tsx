/** Where indicators are typed or pasted: what is pasted is looked up at once, and what it is taken for is shown. */
import { useRef, useState } from 'react';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { counted } from '../text/count-words.ts';
import { indicatorKind } from '../text/indicator-kind.ts';
import { kindWords } from '../text/ioc-words.ts';

interface LookupBoxProps {
  initial: string;
  /** One value, or a text of several lines. */
  onLookUp: (text: string) => void;
}

const longest = 250_000;

export function LookupBox({ initial, onLookUp }: LookupBoxProps) {
  const [text, setText] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const submit = (typed = text) => {
    const trimmed = typed.trim();
    if (trimmed !== '') onLookUp(trimmed);
  };
  const paste = async () => {
    try {
      const pasted = await navigator.clipboard.readText();
      setText(pasted);
      submit(pasted);
    } catch {
      box.current?.focus();
    }
  };
  const kind = lines.length === 1 ? indicatorKind(text) : null;
  return (
    <form
      className="mb-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex flex-wrap items-start gap-2">
        <textarea
          ref={box}
          aria-label="Indicator, or a text with indicators"
          aria-describedby="lookup-kind"
          placeholder="198.51.100.7, evil[.]example, hxxps://…, a hash, CVE-2026-1234, T1059.001 – or a whole report"
          rows={Math.min(8, Math.max(1, lines.length))}
          maxLength={longest}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          className="field min-h-11 flex-1 basis-72 resize-y py-2.5 font-mono text-[0.8125rem]"
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const whole =
              event.currentTarget.selectionEnd - event.currentTarget.selectionStart === text.length;
            const pasted = event.clipboardData.getData('text');
            // Into text that is there one goes on writing.
            if (!whole || pasted.trim() === '') return;
            event.preventDefault();
            setText(pasted.slice(0, longest));
            submit(pasted.slice(0, longest));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            if (lines.length > 1 && !event.ctrlKey && !event.metaKey) return;
            event.preventDefault();
            submit();
          }}
        />
        <Button type="submit" look="main" icon="lookup" className="min-h-11">
          Look up
        </Button>
        <Button icon="copy" className="min-h-11 md:hidden" onClick={() => void paste()}>
          Paste
        </Button>
      </div>
      <p id="lookup-kind" className="mt-1.5 flex min-h-6 items-center gap-2 text-xs text-soft">
        {lines.length > 1 ? (
          <>{counted(lines.length, 'line')}: all indicators in them are looked up. Ctrl+Enter starts.</>
        ) : kind ? (
          <>
            Understood as <Badge tone="accent">{kindWords(kind)}</Badge>
          </>
        ) : text.trim() === '' ? (
          'What is pasted is looked up at once.'
        ) : (
          'Looks like no indicator yet.'
        )}
      </p>
    </form>
  );
}
