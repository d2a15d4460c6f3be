/** The tab API keys: what there is, one more, rotate, revoke. */
import { useState } from 'react';
import type { ApiKeyShown } from '../../../src/contract/key.ts';
import type { Tier } from '../../../src/contract/tier.ts';
import { queries, useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PanelTable } from '../../parts/panel-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { useSite } from '../../site.ts';
import { count } from '../../text/count-words.ts';
import { dayWords } from '../../text/time-words.ts';
import { CreateKey } from './create-key.tsx';
import { RevokeKey, RotateKey } from './end-key.tsx';
import { type KeySecret, ShownKey } from './shown-key.tsx';

const path = '/api/v1/keys';

export function ApiKeys({ tier }: { tier: Tier }) {
  const { data, error, refetch } = useApi<{ data: ApiKeyShown[] }>(path);
  const { site } = useSite();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<KeySecret | null>(null);
  const [rotating, setRotating] = useState<ApiKeyShown | null>(null);
  const [revoking, setRevoking] = useState<ApiKeyShown | null>(null);
  const keys = data?.data ?? [];
  const inForce = keys.filter((key) => stateOf(key) === 'active').length;
  const most = site?.tiers[tier].api_keys;
  const made = (fresh: KeySecret) => {
    setCreating(false);
    setRotating(null);
    setSecret(fresh);
    void queries.invalidateQueries({ queryKey: [path] });
  };
  return (
    <>
      <Panel
        title="API keys"
        lead={
          <>
            A key reads what your account may read, from programs.{' '}
            {most !== undefined && `${inForce} of ${most} in use.`}
          </>
        }
        actions={
          <Button look="main" icon="plus" onClick={() => setCreating(true)}>
            New key
          </Button>
        }
        flush
      >
        <PanelTable
          caption="Your API keys"
          columns={columns(setRotating, setRevoking)}
          rows={data && keys}
          rowKey={({ id }) => id}
          error={error}
          retry={() => void refetch()}
          waiting={3}
          empty={
            <EmptyState title="You have no API key yet">
              <p>A SIEM, a script or a firewall needs one to fetch indicators.</p>
              <Button icon="plus" onClick={() => setCreating(true)}>
                Make the first one
              </Button>
            </EmptyState>
          }
        />
      </Panel>
      <CreateKey open={creating} close={() => setCreating(false)} made={made} />
      {secret && <ShownKey secret={secret} close={() => setSecret(null)} />}
      {rotating && <RotateKey apiKey={rotating} close={() => setRotating(null)} made={made} />}
      {revoking && <RevokeKey apiKey={revoking} close={() => setRevoking(null)} />}
    </>
  );
}

type State = 'active' | 'retiring' | 'expired' | 'revoked';

function stateOf({ revoked_at, expires_at, retires_at }: ApiKeyShown): State {
  const past = (at: string | null) => at !== null && Date.parse(at) <= Date.now();
  if (revoked_at !== null) return 'revoked';
  if (past(expires_at) || past(retires_at)) return 'expired';
  return retires_at === null ? 'active' : 'retiring';
}

const words: Record<State, string> = {
  active: 'Active',
  retiring: 'Replaced',
  expired: 'Expired',
  revoked: 'Revoked',
};

function columns(
  rotate: (key: ApiKeyShown) => void,
  revoke: (key: ApiKeyShown) => void,
): Column<ApiKeyShown>[] {
  return [
    {
      id: 'name',
      head: 'Name',
      lead: true,
      cell: ({ name, key_prefix }) => (
        <span className="min-w-0">
          <bdi className="block font-medium">{name}</bdi>
          <code className="text-xs text-soft">{key_prefix}…</code>
        </span>
      ),
    },
    {
      id: 'state',
      head: 'State',
      cell: (key) => {
        const state = stateOf(key);
        return (
          <span>
            <Badge tone={state === 'active' ? 'good' : state === 'retiring' ? 'medium' : 'plain'}>
              {words[state]}
            </Badge>
            {key.revoked_reason && <bdi className="block text-xs text-soft">{key.revoked_reason}</bdi>}
            {state === 'retiring' && (
              <span className="block text-xs text-soft">taken until {dayWords(key.retires_at!)}</span>
            )}
          </span>
        );
      },
    },
    { id: 'used', head: 'Last used', cell: ({ last_used_at }) => <TimeAgo at={last_used_at} /> },
    { id: 'requests', head: 'Requests', end: true, cell: ({ total_requests }) => count(total_requests) },
    {
      id: 'expires',
      head: 'Expires',
      cell: ({ expires_at }) =>
        expires_at === null ? <span className="text-soft">never</span> : dayWords(expires_at),
    },
    {
      id: 'from',
      head: 'From',
      cell: ({ allowed_ips }) =>
        allowed_ips === null ? (
          <span className="text-soft">anywhere</span>
        ) : (
          <span className="font-mono text-xs">{allowed_ips.join(', ')}</span>
        ),
    },
    {
      id: 'do',
      head: 'Actions',
      hideHead: true,
      cell: (key) =>
        stateOf(key) === 'active' && (
          <span className="flex flex-wrap justify-end gap-1">
            <Button look="quiet" onClick={() => rotate(key)} aria-label={`Rotate ${key.name}`}>
              Rotate
            </Button>
            <Button look="quiet" onClick={() => revoke(key)} aria-label={`Revoke ${key.name}`}>
              Revoke
            </Button>
          </span>
        ),
    },
  ];
}
