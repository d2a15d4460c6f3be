/** A row of buttons of which one or several are pressed: periods, severities, views. */
import type { ReactNode } from 'react';

interface ChoiceBarProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; label: ReactNode }[];
  /** The pressed ones. */
  chosen: readonly string[];
  onChoose: (id: Id) => void;
}

export function ChoiceBar<Id extends string>({ label, choices, chosen, onChoose }: ChoiceBarProps<Id>) {
  return (
    <fieldset aria-label={label} className="inline-flex flex-wrap gap-0.5 rounded-lg bg-hover p-0.5">
      {choices.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen.includes(id)}
          onClick={() => onChoose(id)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-md px-2.5 font-medium whitespace-nowrap text-soft transition-colors hover:text-ink aria-pressed:bg-pressed aria-pressed:text-ink aria-pressed:shadow-sm max-md:min-h-11"
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
