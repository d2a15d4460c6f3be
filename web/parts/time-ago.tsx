/** An instant as people ask for it: "4 min ago" with the exact time on hover, or the time itself. */
import { usePreference } from '../preferences.ts';
import { agoWords, fullTime } from '../text/time-words.ts';

export function TimeAgo({ at }: { at: string | null | undefined }) {
  const times = usePreference('times');
  const zone = usePreference('zone');
  if (!at) return <span className="text-faint">never</span>;
  const exact = fullTime(at, zone === 'utc');
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap">
      {times === 'absolute' ? exact : agoWords(at)}
    </time>
  );
}
