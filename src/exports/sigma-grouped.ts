/** Sigma rules of many indicators: one per type and confidence, in parts that converters can bear. */
import { hash } from 'node:crypto';
import { confidenceWords } from '../contract/confidence.ts';
import { iocTypes } from '../contract/ioc-type.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { chunks } from '../lib/chunks.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { isNetwork } from './indicator-words.ts';
import { type SigmaProfile, sigmaForms } from './sigma-forms.ts';
import { sigmaRule } from './sigma-rule.ts';
import { sigmaTags } from './sigma-words.ts';

const mostValues = 500;

/** Rules in the order of type, network or not, and confidence, whatever the order of the rows. */
export function sigmaOfGroups(
  rows: readonly ExportRow[],
  profile: SigmaProfile,
  context: ExportContext,
): string[] {
  return iocTypes.flatMap((type) =>
    [false, true].flatMap((network) =>
      confidenceWords.flatMap((confidence) => {
        const group = rows.filter(
          (row) => row.type === type && isNetwork(row) === network && row.confidence === confidence,
        );
        const sorted = group.sort((a, b) => (a.value < b.value ? -1 : 1));
        const parts = Array.from(chunks(sorted, mostValues));
        return parts.flatMap((part, at) =>
          sigmaOfPart(part, `part ${at + 1} of ${parts.length}`, profile, context),
        );
      }),
    ),
  );
}

/** `part` has at least one row, and all of one type, kind and confidence. */
function sigmaOfPart(
  part: readonly ExportRow[],
  numbers: string,
  profile: SigmaProfile,
  { producer, tlp }: ExportContext,
): string[] {
  const { type, confidence } = part[0]!;
  const network = isNetwork(part[0]!);
  const kind = `${groupWords[type as keyof typeof groupWords] ?? type}${network ? ' Network' : ''}`;
  const values = part.map(({ value }) => value);
  const days = part.flatMap(({ first_seen, last_seen }) => [first_seen, last_seen]).sort();
  // Another list of values is another rule; a rule that kept its id would be overwritten where it was deployed.
  const digest = hash('sha256', values.join('\n'), 'hex');
  const first = formatUuid(deriveId('sigma-group', type, digest));
  return sigmaForms(type, network, profile).map((form) => {
    const extra = form.kind !== 'sigma';
    return sigmaRule({
      title: `${producer.name} IOCs - ${kind} (${confidence}) ${numbers}${form.suffix}`,
      id: extra ? formatUuid(deriveId(form.kind, type, digest)) : first,
      similarTo: extra ? first : undefined,
      description: `Detects indicators of the kind ${kind} with ${confidence} confidence: ${values.length}.`,
      references: [],
      author: producer.name,
      firstSeen: days.at(0)!,
      lastSeen: days.at(-1)!,
      tags: sigmaTags([], tlp),
      form,
      values,
      level: confidence,
    });
  });
}

/** Finer than the words for people: titles have to tell the algorithms apart. */
const groupWords = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  domain: 'Domain',
  url: 'URL',
  md5: 'MD5 Hash',
  sha1: 'SHA1 Hash',
  sha256: 'SHA256 Hash',
};
