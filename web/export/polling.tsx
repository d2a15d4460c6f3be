/** How often to fetch, and what else there is for tools that fetch by themselves. */

import type { Tier } from '../../src/contract/tier.ts';
import { Link } from '../parts/link.tsx';

export function Polling({ tier, origin }: { tier: Tier; origin: string }) {
  return (
    <ul className="mt-4 flex list-disc flex-col gap-1.5 ps-5 text-soft">
      <li>
        Fetch every {tier === 'pro' ? 'minute' : '15 minutes'} at most. Send the <code>ETag</code> of the last
        answer as <code>If-None-Match</code>: an answer that has not changed costs no body.
      </li>
      <li>
        For what is new only, send <code>meta.filters.until</code> of the last JSON answer as{' '}
        <code>since</code>: nothing is lost, and nothing comes twice.
      </li>
      <li>
        Splunk, Sentinel, OpenCTI and MISP also read TAXII 2.1: <code>{origin}/api/taxii2/</code>, with any
        user name and a key as the password.
      </li>
      <li>
        Keys are made in{' '}
        <Link to="/settings" search={{ tab: 'keys' }} className="link underline">
          the settings
        </Link>
        ; every parameter is in{' '}
        <Link to="/docs" className="link underline">
          the API reference
        </Link>
        .
      </li>
    </ul>
  );
}
