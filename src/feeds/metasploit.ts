/** Metasploit: the modules of the framework that name a CVE, by its own index or as a list of ids. */
import { exploitRecords, type ListedExploit } from './exploit-list.ts';
import { type Feed, FeedError } from './feed.ts';
import { fieldText } from './field-text.ts';
import { entriesOf, looksLikeJson, parseJson } from './json-entries.ts';
import { known } from './json-fields.ts';
import { refuseHtml } from './refuse-html.ts';
import { readCveId, readDate } from './vulnerability-fields.ts';

export const metasploit: Feed = {
  id: 'metasploit',
  name: 'Metasploit',
  home: 'https://www.metasploit.com/',
  terms: {
    licence: 'BSD-3-Clause',
    tlp: 'clear',
    attribution: 'Metasploit Framework by Rapid7',
    commercial: true,
  },
  category: 'vendor',
  tier: 1,
  every: 1440,
  url: 'https://raw.githubusercontent.com/rapid7/metasploit-framework/master/db/modules_metadata_base.json',
  sample: 'metasploit.json',
  *parse({ text }) {
    yield* exploitRecords(looksLikeJson(text) ? readModules(text) : readIds(text), expected);
  },
};

const expected = 'the index of Metasploit modules as JSON, or CVE ids';
const modules = 'https://github.com/rapid7/metasploit-framework/blob/master';

/** Scanners and helpers use a flaw as exploits do; what runs after a break-in does not. */
function* readModules(text: string): Generator<ListedExploit> {
  for (const entry of entriesOf(parseJson(text, expected))) {
    const { name, type, path, references, disclosure_date: disclosed } = entry?.fields ?? {};
    if (type !== 'exploit' && type !== 'auxiliary') continue;
    const cves = (Array.isArray(references) ? references : [])
      .map(readCveId)
      .filter((cve) => cve !== undefined);
    const file = fieldText(path);
    if (cves.length === 0 || file === undefined || !/^\/modules\/[\w./-]{1,300}$/.test(file)) continue;
    yield known({
      url: modules + file,
      name: fieldText(name),
      publishedAt: readDate(disclosed),
      cves,
    }) as ListedExploit;
  }
}

/** As relays serve it: ids, one or more a line. */
function* readIds(text: string): Generator<ListedExploit> {
  refuseHtml(text, expected);
  if (text.length > 10_000_000) throw new FeedError(`expected ${expected}, got a far longer text`);
  for (const [id] of text.matchAll(/\bCVE-\d{4}-\d{4,9}\b/gi)) {
    const cve = readCveId(id);
    if (cve)
      yield {
        url: `https://www.rapid7.com/db/?q=${cve}&type=metasploit`,
        name: 'Metasploit module',
        cves: [cve],
      };
  }
}
