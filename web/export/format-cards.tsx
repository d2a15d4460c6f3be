/** The formats of an export as cards of which one is chosen. */
import { Badge } from '../parts/badge.tsx';
import { formats } from './formats.ts';

export function FormatCards({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  return (
    <fieldset className="grid min-w-0 grid-cols-2 gap-1.5 md:grid-cols-3 lg:grid-cols-1">
      <legend className="mb-2 text-base font-semibold">Format</legend>
      {formats.map(({ id, name, use, tier }) => (
        <label
          key={id}
          className="card flex cursor-pointer gap-2.5 px-3 py-2 max-md:min-h-11 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="format"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            className="mt-0.5 size-4 shrink-0"
          />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-1.5 font-medium">
              {name}
              {tier === 'pro' && <Badge>Pro</Badge>}
            </span>
            <span className="block text-xs text-soft max-sm:hidden">{use}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
