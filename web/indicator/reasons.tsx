/** Why a risk is what it is: a bar for each reason that begins where the one before ends, and what holds the sum down. */
import type { IocRisk, RiskReason } from '../../src/contract/risk.ts';
import { Icon } from '../parts/icon.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { safeLink } from '../text/safe-link.ts';

export function Reasons({ risk }: { risk: IocRisk }) {
  let sum = 0;
  const rows = risk.reasons.map((reason) => {
    const from = sum;
    sum += reason.points;
    return { reason, from };
  });
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex flex-col gap-3">
        {rows.map(({ reason, from }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons do not move
          <Reason key={at} reason={reason} from={from} />
        ))}
      </ol>
      <Sum risk={risk} />
      {risk.caps.map((cap) => (
        <p key={cap.code + cap.text} className="flex gap-2 text-soft">
          <span className="pt-0.5">
            <Icon name="info" size={14} />
          </span>
          <span>
            {cap.text}
            {cap.limit !== null && ` (at most ${cap.limit})`}
          </span>
        </p>
      ))}
    </div>
  );
}

function Reason({ reason, from }: { reason: RiskReason; from: number }) {
  const link = safeLink(reason.url);
  return (
    <li>
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0">{reason.text}</span>
        <span className="font-medium whitespace-nowrap tabular-nums">
          {reason.points > 0 ? `+${reason.points.toFixed(1)}` : '–'}
        </span>
      </div>
      {reason.points > 0 && (
        <svg aria-hidden="true" width="100%" height="6" className="my-1 block">
          <rect width="100%" height="6" rx="3" className="fill-line" />
          <rect x={`${from}%`} width={`${reason.points}%`} height="6" rx="3" className="fill-chart-1" />
        </svg>
      )}
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
        {reason.seen_at && (
          <span>
            Seen <TimeAgo at={reason.seen_at} />
          </span>
        )}
        {link && (
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="link inline-flex min-h-6 items-center gap-1"
          >
            {reason.source ? `What ${reason.source} says` : 'What the source says'}
            <Icon name="external" size={12} />
          </a>
        )}
      </p>
    </li>
  );
}

function Sum({ risk }: { risk: IocRisk }) {
  const held = risk.score !== null && Math.round(risk.raw) > risk.score;
  return (
    <p className="flex items-baseline justify-between gap-4 border-t border-line pt-2 font-medium">
      <span>{held ? `Adds up to ${risk.raw.toFixed(1)}, held down to` : 'Adds up to'}</span>
      <span className="tabular-nums">{held ? risk.score : risk.raw.toFixed(1)}</span>
    </p>
  );
}
