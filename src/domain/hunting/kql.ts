/** KQL for Microsoft Sentinel and for the advanced hunting of Defender XDR: one union over the tables that may hold it. */
import { tacticName } from '../attack/techniques.ts';
import type { Hunted, Shape } from './hunted.ts';
import { Inexpressible } from './inexpressible.ts';
import { kqlString } from './kql-literal.ts';
import { type Leg, legs } from './kql-tables.ts';

/** Sentinel's time is `TimeGenerated` and XDR's `Timestamp`: neither has the other's. */
const products = {
  sentinel: { time: 'TimeGenerated', has: ({ table }: Leg) => table !== 'AlertInfo' },
  xdr: { time: 'Timestamp', has: ({ table }: Leg) => /^(?:Device|Email|Url|AlertInfo)/.test(table) },
};

/** Without a line that is empty: the editors run only the block around the cursor. Null where no table has a field for it. */
export function kqlQuery(hunted: Hunted, product: keyof typeof products): string | null {
  const body = bodies[product].get(hunted.shape);
  return body === undefined ? null : `${letLines(hunted, body)}\n${body}`;
}

/** All that is not constant. `iocs` is what parsers take as a parameter. */
export function letLines({ shape, value, port }: Hunted, body: string): string {
  const text = kqlString(shape === 'tactic' ? oneWord(value) : value);
  const list = body.includes('=iocs') ? `\nlet iocs = dynamic([${text}]);` : '';
  const service = port === undefined ? '' : `\nlet port = toint(${kqlString(port)});`;
  return `let ioc = ${text};${list}${service}`;
}

/** Both products name a tactic in one word: `CommandAndControl`. */
function oneWord(tactic: string): string {
  const name = tacticName(tactic);
  if (name === null) throw new Inexpressible('is no tactic that ATT&CK names');
  return name.replace(/(?:^|[ -]+)(\w)/g, (_, first: string) => first.toUpperCase());
}

const bodies = { sentinel: bodiesOf('sentinel'), xdr: bodiesOf('xdr') };

function bodiesOf(product: keyof typeof products): Map<Shape, string> {
  const { time, has } = products[product];
  const bodies = new Map<Shape, string>();
  for (const [shape, all] of Object.entries(legs)) {
    const own = (all ?? []).filter(has);
    if (own.length > 0) bodies.set(shape as Shape, union(own, time));
  }
  return bodies;
}

function union(legs: Leg[], time: string): string {
  // isfuzzy: a table that a site does not have is left out instead of failing the query.
  const read = legs.map((leg) => `  (${readLeg(leg, time)})`).join(',\n');
  const timed = legs.some(({ snapshot }) => !snapshot);
  return [
    ...(timed ? ['let lookback = 30d;'] : []),
    'union isfuzzy=true',
    read,
    `| sort by ${timed ? time : 'Device'} desc`,
  ].join('\n');
}

function readLeg({ table, from = table, snapshot, where, then, show }: Leg, time: string): string {
  const steps = [
    from,
    ...(snapshot || from !== table ? [] : [`| where ${time} > ago(lookback)`]),
    `| where ${where}`,
    ...(then ? [then] : []),
    `| project ${snapshot ? '' : `${time}, `}Table="${table}", ${show}`,
  ];
  return steps.join(' ');
}
