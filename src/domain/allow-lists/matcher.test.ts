import { describe, expect, test } from 'vitest';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { builtInLists } from './built-in-lists.ts';
import type { MatchList } from './match-list.ts';
import { buildMatcher } from './matcher.ts';

function list(kind: MatchList['class'], entries: string[], facts: Partial<MatchList> = {}): MatchList {
  return { id: kind, name: kind, class: kind, authority: 'publisher', match: 'hostname', entries, ...facts };
}

/** `list class state cap` of the answer, or null. */
const asks = (lists: MatchList[]) => {
  const { match } = buildMatcher(lists);
  return (type: ObservableType, value: string) => {
    const found = match({ type, value });
    return found && `${found.list} ${found.class} ${found.effect.state} ${found.effect.cap}`;
  };
};

describe('the built-in lists', () => {
  const ask = asks([...builtInLists]);

  test.each([
    ['ipv4', '8.8.8.8', 'core-resolvers resolver benign 5'],
    ['ipv6', '2001:4860:4860::8888', 'core-resolvers resolver benign 5'],
    ['ip_port', '8.8.8.8:853', 'core-resolvers resolver benign 5'],
    ['ip_port', '[2620:fe::fe]:53', 'core-resolvers resolver benign 5'],
    ['domain', 'google.com', 'core-sites top_site benign 5'],
    ['domain', 'www.google.com', 'core-sites top_site benign 5'],
    ['domain', 'windows.net', 'core-sites top_site benign 5'],
    ['md5', 'd41d8cd98f00b204e9800998ecf8427e', 'core-hashes known_good benign 5'],
    ['url', 'https://google.com/', 'core-sites top_site benign 5'],
    ['url', 'http://user:pw@google.com:8080/', 'core-sites top_site benign 5'],
    ['url', 'https://bit.ly/', 'core-shorteners shortener benign 20'],
    ['url', 'http://[2620:fe::fe]:8080/', 'core-resolvers resolver benign 5'],
    ['url', 'http://[2620:fe::fe]/', 'core-resolvers resolver benign 5'],
    ['domain', 'bit.ly', 'core-shorteners shortener benign 20'],
    ['url', 'https://www.virustotal.com/gui/file/1', 'core-sites shared_platform null null'],
    ['url', 'https://urlscan.io/result/1/', 'core-vendors vendor benign 10'],
    ['url', 'http://api.ipify.org/?format=json', 'core-services service benign 10'],
  ] as const)('%s %s: %s', (type, value, said) => expect(ask(type, value)).toBe(said));

  test('a URL with a path on a shared host stays, with the word that it is shared', () => {
    for (const url of [
      'https://bit.ly/3abc',
      'https://docs.google.com/forms/d/1',
      'https://google.com/?q=1',
      'http://8.8.8.8:5050/m',
    ])
      expect(ask('url', url)).toMatch(/^core-\w+ shared_platform null /);
  });

  test.each([
    ['domain', 'google.com.evil-login.net'],
    ['domain', 'evil.github.io'],
    ['domain', 'evil.blob.core.windows.net'],
    ['url', 'https://windows.net.evil-login.net/'],
    ['domain', 'notgoogle.com'],
    ['url', 'https://google.com@evil-login.net/'],
    ['url', 'https://evil-login.net/google.com/'],
    ['email', 'billing@google.com'],
    ['ipv4', '8.8.8.9'],
    ['ipv4', '8.8.8.0/24'],
    ['cve', 'CVE-2024-21887'],
    ['filename', 'invoice.exe'],
  ] as const)('%s %s is on none', (type, value) => expect(ask(type, value)).toBeNull());
});

describe('entries match as their list says', () => {
  test('hostname: the host and everything below it', () => {
    const ask = asks([list('vendor', ['lab.example'])]);
    expect(ask('domain', 'lab.example')).toBe('vendor vendor benign 10');
    expect(ask('domain', 'a.b.lab.example')).toBe('vendor vendor benign 10');
    expect(ask('domain', 'badlab.example')).toBeNull();
    expect(ask('domain', 'example')).toBeNull();
  });

  test('string: the host itself, and with www.', () => {
    const ask = asks([list('vendor', ['lab.example'], { match: 'string' })]);
    expect([ask('domain', 'lab.example'), ask('domain', 'www.lab.example')]).not.toContain(null);
    expect(ask('domain', 'a.lab.example')).toBeNull();
  });

  test('substring: anywhere in the host, never in the path', () => {
    const ask = asks([list('vendor', ['sandbox-lab'], { match: 'substring' })]);
    expect(ask('domain', 'my-sandbox-lab.org')).toBe('vendor vendor benign 10');
    expect(ask('url', 'https://sandbox-lab.org/')).toBe('vendor vendor benign 10');
    expect(ask('url', 'https://evil-login.net/sandbox-lab')).toBeNull();
  });

  test('cidr: every address inside, and networks inside, but none that reach out', () => {
    const ask = asks([list('cdn', ['198.18.0.0/15', '2001:db8:7::/48'], { match: 'cidr' })]);
    expect(ask('ipv4', '198.19.255.255')).toBe('cdn cdn null 50');
    expect(ask('ipv4', '198.18.4.0/24')).toBe('cdn cdn null 50');
    expect(ask('ipv6', '2001:db8:7:ffff::1')).toBe('cdn cdn null 50');
    expect([ask('ipv4', '198.20.0.0'), ask('ipv4', '198.16.0.0/13'), ask('ipv6', '2001:db8:8::')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('regex: as the patterns that it became', () => {
    const ask = asks([list('service', ['abuse@*.*'], { match: 'regex' })]);
    expect(ask('email', 'abuse@northwind.net')).toBe('service service benign 10');
    expect(ask('email', 'anna@northwind.net')).toBeNull();
  });

  test('top sites by the exact host, the ten thousand by their registrable domain too, whatever type their list has', () => {
    const ask = asks([
      list('top_site', ['big.com'], { hosts: 'exact' }),
      list('popular_site', ['shop.co.uk', 'weblog.blogspot.com'], { hosts: 'registrable' }),
    ]);
    expect(ask('domain', 'big.com')).toBe('top_site top_site benign 5');
    expect(ask('domain', 'mail.big.com')).toBeNull();
    expect(ask('domain', 'a.b.shop.co.uk')).toBe('popular_site popular_site benign 20');
    expect(ask('domain', 'evil.blogspot.com')).toBeNull();
  });

  test('disposable mail is about the sender, not about web sites', () => {
    const ask = asks([list('disposable_mail', ['throwaway.example'], { match: 'substring' })]);
    expect(ask('email', 'x@my.throwaway.example')).toBe('disposable_mail disposable_mail null null');
    expect(ask('domain', 'throwaway.example')).toBeNull();
  });
});

describe('what others may have made on a listed host stays visible', () => {
  test('names below a platform or a dynamic DNS provider are noted, whoever else lists the provider', () => {
    const ask = asks([
      list('shared_platform', ['pages.example']),
      list('dynamic_dns', ['dyn.example']),
      list('vendor', ['pages.example', 'dyn.example']),
      list('popular_site', ['pages.example', 'dyn.example'], { hosts: 'registrable' }),
    ]);
    expect(ask('domain', 'evil.pages.example')).toBe('shared_platform shared_platform null null');
    expect(ask('domain', 'pages.example')).toBe('vendor vendor benign 10');
    expect(ask('domain', 'evil.dyn.example')).toBe('dynamic_dns dynamic_dns null null');
  });

  test('a listed private suffix does not speak for those below it', () => {
    const ask = asks([list('vendor', ['github.io'])]);
    expect(ask('domain', 'evil.github.io')).toBeNull();
  });
});

describe('of several lists', () => {
  test('a sinkhole is one, though it stands in the range of a cloud or a CDN', () => {
    const ask = asks([
      list('cloud', ['198.18.0.0/15'], { match: 'cidr' }),
      list('sinkhole', ['198.18.3.4'], { match: 'cidr' }),
      list('cdn', ['198.18.0.0/16'], { match: 'cidr' }),
    ]);
    expect(ask('ipv4', '198.18.3.4')).toBe('sinkhole sinkhole sinkhole 25');
    expect(ask('url', 'http://198.18.3.4/gate.php')).toBe('sinkhole sinkhole sinkhole 25');
    expect(ask('ipv4', '198.18.3.5')).toBe('cdn cdn null 50');
    expect(ask('ipv4', '198.19.3.5')).toBe('cloud cloud null null');
  });

  const own = list('own', ['corp.example', '203.0.113.0/24'], { authority: 'own', id: 'own' });
  const operator = list('operator', ['partner.example', '203.0.113.7', 'https://bit.ly/our-link'], {
    authority: 'operator',
  });

  test('own networks and domains are whole: mail, URLs with a path, networks that reach into them', () => {
    const ask = asks([own, ...builtInLists]);
    for (const [type, value] of [
      ['url', 'https://vpn.corp.example/login?x=1'],
      ['email', 'ceo@corp.example'],
      ['ipv4', '203.0.113.200'],
      ['ipv4', '203.0.0.0/16'],
      ['ip_port', '203.0.113.1:8443'],
    ] as const)
      expect([value, ask(type, value)]).toEqual([value, 'own own benign 5']);
  });

  test('the operator comes before own networks, and these before all lists', () => {
    const ask = asks([
      list('sinkhole', ['203.0.113.0/24'], { match: 'cidr' }),
      own,
      operator,
      ...builtInLists,
    ]);
    expect(ask('ipv4', '203.0.113.7')).toBe('operator operator benign 5');
    expect(ask('ipv4', '203.0.113.8')).toBe('own own benign 5');
    expect(ask('url', 'https://bit.ly/our-link')).toBe('operator operator benign 5');
    expect(ask('url', 'https://files.partner.example/a/b')).toBe('operator operator benign 5');
  });

  test('an override takes back what any list says, and no more', () => {
    const never = list('operator', ['8.8.8.8', 'google.com', 'x.partner.example'], { authority: 'never' });
    const ask = asks([operator, ...builtInLists, never]);
    for (const [type, value] of [
      ['ipv4', '8.8.8.8'],
      ['domain', 'google.com'],
      ['domain', 'docs.google.com'],
      ['url', 'https://google.com/'],
      ['domain', 'a.x.partner.example'],
    ] as const)
      expect([value, ask(type, value)]).toEqual([value, null]);
    expect(ask('ipv4', '8.8.4.4')).not.toBeNull();
    expect(ask('domain', 'y.partner.example')).not.toBeNull();
  });
});
