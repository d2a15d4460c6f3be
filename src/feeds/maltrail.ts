/** Maltrail trails: indicators of many kinds, each with the report it was taken from, one file for each family. */
import type { IndicatorRecord } from '../contract/record.ts';
import type { Feed, FeedRecord, SourceRequest, Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { refuseOthers } from './listed.ts';
import { trailFiles } from './maltrail.data.ts';
import { readList } from './read-list.ts';
import { trailTarget } from './trail-target.ts';

export const maltrail: Feed = {
  id: 'maltrail-trails',
  name: 'Maltrail trails',
  home: 'https://github.com/stamparm/trails',
  terms: {
    licence: 'Maltrail Trails Community Data License 1.0: defence of own networks, research, teaching',
    tlp: 'amber',
    attribution: 'Maltrail Trails',
    commercial: false,
  },
  category: 'threat-feed',
  tier: 2,
  every: 1440,
  url: 'https://raw.githubusercontent.com/stamparm/trails/main/',
  sample: 'maltrail-trails.txt',
  requests,
  parse: (body) => refuseOthers(records(body), expected),
};

const expected = 'a file of Maltrail trails';

/** All files, beginning behind the one that was stored last: an interrupted visit goes on where it was. */
function* requests({ url, mark }: Visit): Generator<SourceRequest, void, FeedBody> {
  const at = trailFiles.indexOf(mark ?? '') + 1;
  for (const file of trailFiles.slice(at % trailFiles.length)) {
    yield { url: `${url.replace(/\/?$/, '/')}${file}`, mark: file, mayBeMissing: true, pauseMs: 1000 };
  }
}

function* records({ text, url }: FeedBody): Generator<FeedRecord> {
  const says = saysOf(url);
  let reference: string | undefined;
  for (const { value, remark } of readList(text, expected)) {
    // A reference holds for the lines below it; one without an address ends what the last one said.
    const cited = /^Reference:\s*(\S{0,2048})/.exec(value ? '' : remark);
    if (cited) reference = cited[1] || undefined;
    if (!value) continue;
    const target = trailTarget(value);
    if (typeof target === 'string') yield { kind: 'skipped', reason: target };
    else yield { kind: 'indicator', ...target, ...says, ...(reference && { reference }) };
  }
}

/** `malware/elf_mirai.txt` is about the family `mirai`, `cobaltstrike-2.txt` goes on where another file ended. */
function saysOf(url: string): Pick<IndicatorRecord, 'confidence' | 'threatType' | 'malwareFamily'> {
  const [, folder, name] = /\/(malware|malicious|suspicious)\/([\w-]{1,100})\.txt$/.exec(url) ?? [];
  const family = name
    ?.replace(/-\d{1,3}$/, '')
    .replace(/^(?:elf|osx|android|ek)_|_(?:c2|stealer|ransomware)$/g, '')
    .replaceAll('_', ' ');
  return {
    confidence: 60,
    ...(folder && { threatType: folder }),
    ...(family && { malwareFamily: family }),
  };
}
