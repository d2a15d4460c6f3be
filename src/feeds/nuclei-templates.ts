/** Nuclei templates: checks that anybody can run against a host, most of them by using the flaw. */
import { exploitRecords, type ListedExploit } from './exploit-list.ts';
import type { Feed } from './feed.ts';
import { fieldText } from './field-text.ts';
import { entriesOfLines } from './json-entries.ts';
import { known, objectAt } from './json-fields.ts';
import { refuseHtml } from './refuse-html.ts';
import { readCveId } from './vulnerability-fields.ts';

export const nucleiTemplates: Feed = {
  id: 'nuclei-templates',
  name: 'Nuclei templates',
  home: 'https://github.com/projectdiscovery/nuclei-templates',
  terms: {
    licence: 'MIT',
    tlp: 'clear',
    attribution: 'nuclei-templates by ProjectDiscovery',
    commercial: true,
  },
  category: 'vendor',
  tier: 2,
  every: 1440,
  url: 'https://raw.githubusercontent.com/projectdiscovery/nuclei-templates/main/cves.json',
  sample: 'nuclei-templates.ndjson',
  *parse({ text }) {
    refuseHtml(text, expected);
    yield* exploitRecords(readTemplates(text), expected);
  },
};

const expected = 'the index of CVE templates, one as JSON a line';
const templates = 'https://github.com/projectdiscovery/nuclei-templates/blob/main/';

function* readTemplates(text: string): Generator<ListedExploit> {
  for (const entry of entriesOfLines(text)) {
    const cve = readCveId(entry?.fields.ID);
    const file = fieldText(entry?.fields.file_path);
    if (cve === undefined || file === undefined || !/^[\w./-]{1,300}$/.test(file)) continue;
    yield known({
      url: templates + file,
      name: fieldText(objectAt(entry?.fields.Info).Name),
      cves: [cve],
    }) as ListedExploit;
  }
}
