/** How to hunt for an indicator: what to look for, and the queries to paste into Splunk, Sentinel and Defender XDR. */
import { guidance, type HuntingFacts } from './guidance.ts';
import { type Hunted, type HuntedType, hunted, shapeOf } from './hunted.ts';
import { Inexpressible } from './inexpressible.ts';
import { kqlQuery } from './kql.ts';
import { asimQuery } from './kql-asim.ts';
import { splunkQuery } from './spl.ts';
import { tstatsQuery } from './spl-tstats.ts';

export interface HuntedIndicator extends HuntingFacts {
  type: HuntedType;
  /** In canonical form. */
  value: string;
}

const variantIds = ['splunk_tstats', 'kql_defender_xdr', 'kql_asim'] as const;

type VariantId = (typeof variantIds)[number];
type QueryId = 'splunk_query' | 'kql_query' | VariantId;

export interface Hunting {
  detection_guidance: string;
  /** Null where the value cannot be said in SPL; then `left_out` has the reason. Likewise `kql_query`. */
  splunk_query: string | null;
  /** For Microsoft Sentinel. */
  kql_query: string | null;
  variants: { id: VariantId; query: string }[];
  /** Each query that is missing, and why, in words of ours. */
  left_out: { query: QueryId; reason: string }[];
}

type Write = (hunted: Hunted) => string | null;

const variants: Record<VariantId, Write> = {
  splunk_tstats: tstatsQuery,
  kql_defender_xdr: (hunted) => kqlQuery(hunted, 'xdr'),
  kql_asim: asimQuery,
};

/** A value that a language cannot say literally has no query in it; nothing like it is asked for instead. */
export function huntingFor({ type, value, ...facts }: HuntedIndicator): Hunting {
  const left_out: Hunting['left_out'] = [];
  const attempt = (query: QueryId, write: Write): string | null => {
    try {
      const text = write(hunted(type, value));
      if (text === null) left_out.push({ query, reason: 'no field for this type' });
      return text;
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error;
      left_out.push({ query, reason: `the value ${error.message}` });
      return null;
    }
  };
  return {
    detection_guidance: guidance(shapeOf(type, value), facts),
    splunk_query: attempt('splunk_query', splunkQuery),
    kql_query: attempt('kql_query', (one) => kqlQuery(one, 'sentinel')),
    variants: variantIds.flatMap((id) => {
      const query = attempt(id, variants[id]);
      return query === null ? [] : [{ id, query }];
    }),
    left_out,
  };
}
