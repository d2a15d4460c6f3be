/** The columns of the table of users. */
import type { ManagedUser } from '../../../src/contract/administration.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { dayWords } from '../../text/time-words.ts';

interface Deeds {
  change: (user: ManagedUser, body: object, said: string) => void;
  reset: (user: ManagedUser) => void;
}

const roleWords = { member: 'Member', moderator: 'Moderator', admin: 'Administrator' };
const tierWords = { free: 'Free', pro: 'Pro' };

export function userColumns({ change, reset }: Deeds): Column<ManagedUser>[] {
  return [
    {
      id: 'user',
      head: 'User',
      lead: true,
      cell: ({ email, username, suspended_at, totp_enabled }) => (
        <span className="min-w-0">
          <bdi className="block font-medium">{email}</bdi>
          <span className="flex flex-wrap gap-1.5 text-xs text-soft">
            <bdi>{username}</bdi>
            {suspended_at !== null && <Badge tone="critical">suspended</Badge>}
            {totp_enabled && <Badge>2nd step</Badge>}
          </span>
        </span>
      ),
    },
    {
      id: 'tier',
      head: 'Tier',
      cell: (user) => (
        <Choice
          label={`Tier of ${user.email}`}
          words={tierWords}
          value={user.tier}
          choose={(tier) => change(user, { tier }, `${user.email} has the tier ${tierWords[tier]}`)}
        />
      ),
    },
    {
      id: 'role',
      head: 'Role',
      cell: (user) => (
        <Choice
          label={`Role of ${user.email}`}
          words={roleWords}
          value={user.role}
          choose={(role) => change(user, { role }, `${user.email} is ${roleWords[role].toLowerCase()} now`)}
        />
      ),
    },
    { id: 'keys', head: 'Keys', end: true, cell: ({ keys }) => keys },
    { id: 'seen', head: 'Last seen', cell: ({ last_seen_at }) => <TimeAgo at={last_seen_at} /> },
    {
      id: 'since',
      head: 'Since',
      cell: ({ created_at }) => <span className="whitespace-nowrap">{dayWords(created_at)}</span>,
    },
    {
      id: 'do',
      head: 'Actions',
      hideHead: true,
      cell: (user) => {
        const out = user.suspended_at !== null;
        return (
          <span className="flex flex-wrap justify-end gap-1">
            <Button look="quiet" aria-label={`Reset password of ${user.email}`} onClick={() => reset(user)}>
              Reset password
            </Button>
            <Button
              look={out ? 'plain' : 'quiet'}
              aria-label={`${out ? 'Reactivate' : 'Suspend'} ${user.email}`}
              onClick={() =>
                change(user, { suspended: !out }, `${user.email} is ${out ? 'active again' : 'suspended'}`)
              }
            >
              {out ? 'Reactivate' : 'Suspend'}
            </Button>
          </span>
        );
      },
    },
  ];
}

interface ChoiceProps<Id extends string> {
  label: string;
  words: Record<Id, string>;
  value: Id;
  choose: (id: Id) => void;
}

function Choice<Id extends string>({ label, words, value, choose }: ChoiceProps<Id>) {
  return (
    <select
      aria-label={label}
      className="field max-w-36"
      value={value}
      onChange={(event) => choose(event.target.value as Id)}
    >
      {(Object.entries(words) as [Id, string][]).map(([id, word]) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </select>
  );
}
