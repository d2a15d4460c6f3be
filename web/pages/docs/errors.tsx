/** Every error code of this server: its status, and where it may come. */

import { useApi } from '../../api.ts';
import { CopyableCode } from '../../parts/copyable-code.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Link } from '../../parts/link.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { counted } from '../../text/count-words.ts';
import { endpointsOf, type OpenApi, openApiPath } from './open-api.ts';

const meanings: Record<string, string> = {
  invalid_parameter: 'A parameter or the body is not valid; details name it and its legal values.',
  key_limit_reached: 'The account has as many API keys as its tier allows.',
  missing_api_key: 'No key was sent.',
  invalid_api_key: 'The key is none, was revoked, or its account is suspended.',
  expired_api_key: 'The key has expired.',
  session_required: 'Only for people who are signed in.',
  invalid_credentials: 'Address, password or code is wrong.',
  totp_required: 'A one-time password is needed too.',
  insufficient_tier: 'Not part of your tier.',
  insufficient_scope: 'The key or the role does not allow it.',
  ip_not_allowed: 'The key may not be used from this address.',
  cross_site_request: 'A page of another site asked.',
  lookback_exceeded: "The article is older than your tier's window.",
  sign_up_closed: 'Administrators make the accounts.',
  account_exists: 'There is an account with this address.',
  article_archived: 'Ask with include_archived=true.',
  payload_too_large: 'The body is too large.',
  unsupported_media_type: 'The body must be application/json.',
  rate_limit_exceeded: 'Wait until X-RateLimit-Reset, or for Retry-After seconds.',
  internal_error: 'Our fault: the log has more under the request id.',
};

const envelope = JSON.stringify(
  {
    error: {
      code: 'invalid_parameter',
      message: 'limit: must be a whole number from 1',
      details: { parameter: 'limit' },
      request_id: 'req_0123456789abcdef0123456789abcdef',
    },
  },
  null,
  2,
);

interface Row {
  code: string;
  status: string;
  endpoints: number;
}

export function Errors() {
  const { data, error, refetch } = useApi<OpenApi>(openApiPath, { staleMs: Number.POSITIVE_INFINITY });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} height={2} />;
  return (
    <>
      <p className="mb-3 max-w-prose">
        Every refusal has one shape. <code>code</code> is for programs, <code>message</code> for people,{' '}
        <code>request_id</code> for the operator.
      </p>
      <div className="mb-5 max-w-[46rem]">
        <CopyableCode text={envelope} label="example" />
      </div>
      <DataTable
        caption="Error codes"
        columns={[
          {
            id: 'status',
            head: 'Status',
            cell: ({ status }) => <span className="tabular-nums">{status}</span>,
          },
          { id: 'code', head: 'Code', cell: ({ code }) => <code className="font-medium">{code}</code> },
          { id: 'meaning', head: 'Meaning', cell: ({ code }) => meanings[code] ?? 'There is no such thing.' },
          {
            id: 'where',
            head: 'Where',
            cell: ({ endpoints }) => (
              <span className="whitespace-nowrap text-soft">{counted(endpoints, 'endpoint')}</span>
            ),
          },
        ]}
        rows={rowsOf(data)}
        rowKey={({ code }) => code}
      />
      <p className="mt-4">
        <Link to="/docs" search={{ page: 'reference' }} className="link">
          Which endpoint answers which
        </Link>
      </p>
    </>
  );
}

function rowsOf(document: OpenApi): Row[] {
  const rows = new Map<string, Row>();
  for (const { operation } of endpointsOf(document)) {
    for (const [status, { description }] of Object.entries(operation.responses)) {
      if (status.startsWith('2')) continue;
      for (const [, code] of description.matchAll(/`(\w+)`/g)) {
        const row = rows.get(code!) ?? { code: code!, status, endpoints: 0 };
        row.endpoints += 1;
        rows.set(code!, row);
      }
    }
  }
  return [...rows.values()].sort((a, b) => a.status.localeCompare(b.status) || a.code.localeCompare(b.code));
}
