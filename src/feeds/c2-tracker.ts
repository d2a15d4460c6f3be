/** C2-Tracker: command and control servers found by their fingerprints, one file for each family. */
import { type Feed, FeedError, type FeedRecord, type SourceRequest, type Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { entriesOf, parseJson } from './json-entries.ts';
import { parseList } from './plain-list.ts';

export const c2Tracker: Feed = {
  id: 'c2-tracker',
  name: 'C2-Tracker',
  home: 'https://github.com/montysecurity/C2-Tracker',
  terms: { licence: 'none stated', tlp: 'clear', attribution: 'montysecurity', commercial: true },
  category: 'threat-feed',
  tier: 3,
  every: 10_080,
  url: 'https://api.github.com/repos/montysecurity/C2-Tracker/contents/data',
  sample: 'c2-tracker.txt',
  offBecause:
    'its repository was closed in April 2026: set the address of a copy in `url`, then switch it on',
  mayBeEmpty: true,
  requests,
  parse,
};

const expected = 'the list of files in the folder “data” as JSON';
const suffix = ' IPs.txt';
const maxFiles = 300;

/** Tools of testers, which command nothing. */
const tools = /^(?:BurpSuite|MobSF|Hachcat|PowerSploit)\b/;

/** Asks which files there are, for families come and go, then for each of them. */
function* requests({ url }: Visit): Generator<SourceRequest, void, FeedBody> {
  const folder = yield { url, parse: false, headers: { accept: 'application/vnd.github+json' } };
  const files = parseJson(folder.text, expected);
  if (!Array.isArray(files)) throw new FeedError(`expected ${expected}, got JSON that is no array`);
  for (const entry of entriesOf(files.slice(0, maxFiles))) {
    const name = fieldText(entry?.fields.name);
    const address = fieldText(entry?.fields.download_url);
    if (!name?.endsWith(suffix) || tools.test(name) || !address?.startsWith('https://')) continue;
    yield { url: address, mayBeMissing: true, pauseMs: 500 };
  }
}

function* parse(body: FeedBody): Generator<FeedRecord> {
  const family = familyOf(body.url);
  yield* parseList(
    body,
    'address',
    { confidence: 65, threatType: 'botnet_cc', ...(family && { malwareFamily: family }) },
    true,
  );
}

/** `…/data/Gh0st%20RAT%20Trojan%20IPs.txt` is about `Gh0st RAT`. */
function familyOf(url: string): string | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  if (!path.endsWith(encodeURI(suffix))) return undefined;
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('%20', ' ')
    .slice(0, -suffix.length);
  return name.replace(/ (?:C2|Trojan|Botnet)$/, '') || undefined;
}
