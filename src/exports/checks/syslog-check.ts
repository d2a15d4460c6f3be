/** Syslog: the grammar of RFC 5424 and the octets that receivers take. */
import { lineCheck } from './line-check.ts';
import { readSyslog } from './read-syslog.ts';
import { RecentlySeen } from './recently-seen.ts';
import { valueFaults } from './value-forms.ts';

export const syslogCheck = lineCheck('syslog', () => {
  const seen = new RecentlySeen();
  return (line) => {
    const { params } = readSyslog(line);
    const named = new Map(params);
    const value = named.get('value') ?? '';
    const wrong = [
      ...(Buffer.byteLength(line) > 8192 ? ['more than 8,192 octets'] : []),
      ...valueFaults(named.get('type') ?? '', value),
      ...(named.size === params.length ? [] : ['a parameter twice']),
      ...['type', 'id', 'firstSeen', 'lastSeen']
        .filter((name) => !named.has(name))
        .map((name) => `no ${name}`),
      ...seen.add(named.get('id') ?? line),
    ];
    return { about: value || line, isRow: true, wrong };
  };
});
