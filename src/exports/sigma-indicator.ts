/** The Sigma rules of one indicator: the documented form, in which an alert names its indicator. */
import { deriveId } from '../domain/iocs/identity.ts';
import { cleanText } from '../lib/clean-text.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { isNetwork, kindWords, reportedBy } from './indicator-words.ts';
import { type SigmaProfile, sigmaForms } from './sigma-forms.ts';
import { sigmaRule } from './sigma-rule.ts';
import { sigmaTags, sigmaTitle } from './sigma-words.ts';

export function sigmaOfIndicator(row: ExportRow, profile: SigmaProfile, context: ExportContext): string[] {
  const { type, value, source } = row;
  const { producer, tlp } = context;
  const kind = kindWords[type];
  const first = formatUuid(deriveId('sigma', type, value));
  const pages = [source.article_url, source.reference_url].filter((page) => page !== null);
  return sigmaForms(type, isNetwork(row), profile).map((form) => {
    const id = form.kind === 'sigma' ? first : formatUuid(deriveId(form.kind, type, value));
    return sigmaRule({
      title: sigmaTitle(`${producer.name} IOC - Malicious ${kind} ${value}`, form.suffix, id),
      id,
      similarTo: id === first ? undefined : first,
      description: describe(kind, row),
      references: Array.from(new Set(pages)),
      author: producer.name,
      firstSeen: row.first_seen,
      lastSeen: row.last_seen,
      tags: sigmaTags(row.mitre_techniques, tlp),
      form,
      values: [value],
      level: row.confidence,
    });
  });
}

/** One line; the lines that sources want to be named by stand before the words that may be cut. */
function describe(kind: string, row: ExportRow): string {
  const parts = [`Detects a malicious ${kind}.`, reportedBy(row), ...row.attributions, row.context ?? ''];
  return cleanText(parts.join(' '), 1000);
}
