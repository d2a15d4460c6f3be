/** The indicators of an article or note: refang, scan, decide, and say where and how sure. Pure and linear in time. */
import type { Candidate, DropReason } from './candidate.ts';
import type { Extraction, ExtractOptions } from './extraction.ts';
import { Findings } from './findings.ts';
import { type HtmlText, type LinkTarget, readHtml } from './html-text.ts';
import { blockLayout, type Layout, lineLayout } from './layout.ts';
import { readUrl } from './read-url.ts';
import { type Refanged, refangText } from './refang-text.ts';
import { scan } from './scan.ts';
import { standsAlone } from './stands-alone.ts';

export type { Extraction, ExtractOptions, Found } from './extraction.ts';

const reserved = new Set<DropReason>(['private_address', 'reserved_address', 'documentation', 'example']);
const hashLengths = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };
const hashContext = /hash|md5|sha-?\d|sample|file|checksum|digest|virustotal/i;
const contextLength = 60;

/** Every indicator in `input`, and what was refused. Never throws, whatever the input is. */
export function extract(input: string, options: ExtractOptions = {}): Extraction {
  const html = options.html ? readHtml(input) : null;
  const readable = html ? html.text : input;
  const refanged = refangText(readable);
  const { text, map } = refanged;
  const isMarked = marksIn(refanged);
  const layout = layoutOf(readable, html);
  const judge = judgeFor(options);
  const findings = new Findings();
  let refusedTo = 0;
  let partTo = 0;
  const report = (candidate: Candidate) => {
    if (candidate.related && candidate.start < refusedTo) return;
    if (candidate.start < partTo) candidate = { ...candidate, related: false };
    const from = map.start(candidate.start);
    const to = map.end(candidate.end);
    const offset = html ? html.map.start(from) : from;
    const defanged = isMarked(candidate.start, candidate.end);
    const { place, inIndicators } = layout(from);
    const isTarget = !defanged && !inIndicators && isLinkTarget(text, candidate);
    const reason = isTarget ? 'link_target' : judge(candidate, defanged);
    if (reason) {
      // Of an incomplete URL, or of what only looks like a mailbox, the host is known.
      if (reason === 'truncated' || reason === 'template' || candidate.type === 'email')
        partTo = candidate.end;
      else refusedTo = candidate.end;
      findings.drop(candidate, reason, offset);
      return;
    }
    const listed = defanged || inIndicators || standsAlone(text, candidate.start, candidate.end);
    const confidence = listed ? 90 : proseConfidence(text, candidate);
    findings.add(candidate, { place, defanged, confidence, from: offset, to: html ? html.map.end(to) : to });
  };
  scan({ text, isMarked }, report, options.isTechnique);
  if (html) addLinks(html.links, layoutOf(readable, html), judge, findings);
  return findings.sorted();
}

function layoutOf(text: string, html: HtmlText | null): Layout {
  return html ? blockLayout(text, html.blocks) : lineLayout(text);
}

/** Whether a defanged form lies in a range, by binary search. */
function marksIn({ marks }: Refanged): (start: number, end: number) => boolean {
  return (start, end) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low < marks.length && marks[low]! < end;
  };
}

type Judge = (candidate: Candidate, defanged: boolean) => DropReason | undefined;

/**
 * What the options say against a candidate, or the reason it came with. A reserved value that the author defanged is
 * meant as an observable and reported (ingest asks `inadmissible` before anything is stored).
 */
function judgeFor({ ownHosts = [], keepReserved = false }: ExtractOptions): Judge {
  const own = new Set(ownHosts.map((host) => host.toLowerCase().replace(/^www\./, '')));
  return ({ type, value, reason }, defanged) => {
    if (reason) return (keepReserved || defanged) && reserved.has(reason) ? undefined : reason;
    if (own.size === 0) return undefined;
    return isBelow(own, hostOf(type, value)) ? 'own_host' : undefined;
  };
}

function hostOf(type: Candidate['type'], value: string): string {
  if (type === 'domain') return value;
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  return type === 'url' ? (URL.parse(value)?.hostname ?? '') : '';
}

function isBelow(own: Set<string>, host: string): boolean {
  for (let at = 0; at >= 0 && at < host.length; at = host.indexOf('.', at) + 1 || -1) {
    if (own.has(host.slice(at))) return true;
  }
  return false;
}

/** The target of a Markdown link `](…)` or an AsciiDoc link `…[label]`: it is there to be followed, not reported. */
function isLinkTarget(text: string, { type, start, end, reason }: Candidate): boolean {
  if (type !== 'url') return false;
  if (text[start - 1] === '(' && text[start - 2] === ']') return true;
  // A number in brackets is a footnote.
  return text[end] === '[' && !reason && !/^\[\d{0,3}\]/.test(text.slice(end, end + 5));
}

function proseConfidence(text: string, { type, start }: Candidate): number {
  if (!(type in hashLengths)) return 60;
  return hashContext.test(text.slice(Math.max(0, start - contextLength), start)) ? 85 : 60;
}

/** Link targets of HTML count only when they are defanged or their section lists indicators (specification 19, row 14). */
function addLinks(links: LinkTarget[], layout: Layout, judge: Judge, findings: Findings): void {
  for (const link of links) {
    const refanged = refangText(link.url);
    const scheme = /^\s*(?:https?|ftp):\/\//i.exec(refanged.text);
    const isMarked = marksIn(refanged);
    const url =
      scheme &&
      readUrl(
        { text: refanged.text, isMarked },
        scheme[0].length - scheme[0].trimStart().length,
        scheme[0].length,
      );
    const candidate = url?.found[0];
    if (!candidate) continue;
    const defanged = isMarked(candidate.start, candidate.end);
    const listed = defanged || layout(link.at).inIndicators;
    const reason = judge(candidate, defanged) ?? (listed ? undefined : 'link_target');
    if (reason) findings.drop(candidate, reason, link.from);
    else findings.add(candidate, { place: 'link', defanged, confidence: 30, from: link.from, to: link.to });
  }
}
