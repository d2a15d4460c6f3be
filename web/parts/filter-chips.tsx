/** The filters in force, each with a way to take it away. */
import { Icon } from './icon.tsx';

export interface Chip {
  /** Such as "Severity: critical". */
  label: string;
  remove: () => void;
}

export function FilterChips({ chips, clear }: { chips: readonly Chip[]; clear: () => void }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="mb-3 flex flex-wrap items-center gap-1.5">
      {chips.map(({ label, remove }) => (
        <li key={label}>
          <button
            type="button"
            onClick={remove}
            aria-label={`Remove filter ${label}`}
            className="inline-flex min-h-7 items-center gap-1 rounded-full bg-accent-soft px-2.5 text-xs font-medium text-accent hover:underline max-md:min-h-11"
          >
            {label}
            <Icon name="cross" size={12} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" onClick={clear} className="link min-h-7 px-1.5 text-xs max-md:min-h-11">
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}
