/** An indicator: monospace, defanged unless the reader wants otherwise, never a link to where it points. */

import { usePreference } from '../preferences.ts';
import { defang } from '../text/defang.ts';
import { CopyButton } from './copy-button.tsx';
import { Link } from './link.tsx';

interface IndicatorValueProps {
  value: string;
  type: string;
  /** Id of the indicator, where its page is to open on click. */
  id?: string | undefined;
  copy?: boolean;
}

export function IndicatorValue({ value, type, id, copy = true }: IndicatorValueProps) {
  const defangs = usePreference('defang') === 'on';
  const safe = defang(value, type);
  const shown = defangs ? safe : value;
  const text = <bdi className="font-mono text-[0.8125rem] max-md:text-xs">{shown}</bdi>;
  const plain = { text: value, label: `1 ${type}` };
  const defanged = { text: safe, label: `1 ${type}, defanged` };
  return (
    <span className="inline-flex max-w-full items-start gap-0.5">
      {id === undefined ? (
        <span className="min-w-0 max-md:py-3">{text}</span>
      ) : (
        <Link to={`/threats/${id}`} className="link min-w-0 py-0.5 max-md:py-3">
          {text}
        </Link>
      )}
      {copy && (
        <CopyButton
          {...(defangs ? defanged : plain)}
          {...(safe !== value && { other: defangs ? plain : defanged })}
        />
      )}
    </span>
  );
}
