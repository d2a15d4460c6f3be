/** VX Vault: the last hundred addresses that were found to hand out malware, as text inside a web page. */
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { listed, refuseOthers } from './listed.ts';
import { readList } from './read-list.ts';

export const vxVault: Feed = {
  id: 'vx-vault',
  name: 'VX Vault',
  // The server speaks no HTTPS.
  home: 'http://vxvault.net/ViriList.php',
  terms: { licence: 'free to use', tlp: 'clear', commercial: true },
  category: 'threat-feed',
  tier: 2,
  every: 1440,
  url: 'http://vxvault.net/URL_List.php',
  sample: 'vx-vault.html',
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'the URL list of VX Vault';

/** A title and a date stand above the addresses: only lines with a scheme are meant. */
function* records({ text }: FeedBody): Generator<FeedRecord> {
  let none = true;
  for (const { value } of readList(inside(text), expected)) {
    if (!/^[a-z]{2,10}(?:\[?:\]?)\/\//i.test(value)) continue;
    none = false;
    yield listed(value.replaceAll('&amp;', '&'), 'url', { confidence: 60, threatType: 'malware_download' });
  }
  if (none) throw new FeedError(`expected ${expected}, found no URL`);
}

/** The text between the tags of the page, which has no others. */
function inside(page: string): string {
  const end = page.lastIndexOf('</pre>');
  return page.slice(0, end < 0 ? undefined : end).replace(/^\s{0,100}<pre>/i, '');
}
