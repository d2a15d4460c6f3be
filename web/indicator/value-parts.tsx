/** The parts of an indicator, each with a look-up of its own. */

import { IndicatorValue } from '../parts/indicator-value.tsx';
import { Link } from '../parts/link.tsx';
import { kindWords } from '../text/ioc-words.ts';
import type { ValuePart } from '../text/value-parts.ts';

export function ValueParts({ parts }: { parts: readonly ValuePart[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {parts.map(({ name, value, type }) => (
        <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0">
            <span className="block text-xs text-faint">{name}</span>
            <IndicatorValue value={value} type={type} />
          </span>
          <Link
            to="/lookup"
            search={{ ioc: value }}
            aria-label={`Look up the ${kindWords(type).toLowerCase()} (${name.toLowerCase()})`}
            className="link inline-flex min-h-8 items-center max-md:min-h-11"
          >
            Look up
          </Link>
        </li>
      ))}
    </ul>
  );
}
