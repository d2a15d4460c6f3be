import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';

/** `type value` of everything reported, hosts of reported URLs and addresses left out. */
function found(text: string): string[] {
  return extract(text)
    .found.filter((one) => !one.related)
    .map((one) => `${one.type} ${one.value}`);
}

function reason(text: string): string | undefined {
  return extract(text).dropped[0]?.reason;
}

describe('domains', () => {
  test.each([
    ['[redacted].maple[.]com', 'maple.com'],
    ['*.maple[.]com', 'maple.com'],
    ['-www[.]maple[.]io', 'www.maple.io'],
    ['dot.gov-maple[.]one', 'dot.gov-maple.one'],
    ['106a.]maple.org', '106a.maple.org'],
    ['maple[,]boards[.]com', 'maple.boards.com'],
    ['maple[.com[.]br', 'maple.com.br'],
    [`${'maple27x'.repeat(7)}.onion`, `${'maple27x'.repeat(7)}.onion`],
    ['maple[.]bazar', 'maple.bazar'],
    ['wss://maple.net/apiws', 'maple.net'],
    ['maple.co.za', 'maple.co.za'],
    ['例えばmaple.comです', 'maple.com'],
    ['пример[.]рф', 'xn--e1afmkfd.xn--p1ai'],
    ['MAPLE.COM', 'maple.com'],
    ['pre-maple..maple.com', 'maple.com'],
  ])('%s is %s', (text, value) => {
    expect(found(text)).toEqual([`domain ${value}`]);
  });

  test.each([
    'Win32/Maple.GE',
    'Trojan.Maple.SD',
    'end of chapter 1.It goes on',
    'System.Net',
    'ASP.NET',
    'requests.post(body)',
    'console.info(x)',
    'process.name == 1',
    'com.maple.mm',
    'bill.zip',
    'main.py',
    'setup.sh',
    'libmaple.so',
    'C:\\maple.com',
    '/usr/lib/maple.com',
    '%maple.com',
    'maple.com\\ann',
    'maple.gov-[a-z0-9]*',
    'std.maple.in::add',
    'maple..com',
    '____.com',
    'co.uk',
    'maple.nosuchtld',
    'maple[.]exe',
  ])('%s holds none', (text) => {
    expect(extract(text).found).toEqual([]);
  });

  test('file-like suffixes: some are hosts when alone in their line, others never', () => {
    const text =
      'x\nww.cc\nbelaes.by.authentication.becloud.cc\ntransfer.sh\nmaple.zip\nmaple.py\nmaple.so\nmaple.md\ny';
    expect(found(text)).toEqual([
      'domain ww.cc',
      'domain belaes.by.authentication.becloud.cc',
      'domain transfer.sh',
    ]);
    expect(extract(text).dropped.map((one) => one.reason)).toEqual(Array(4).fill('file_name'));
  });

  test('a doubtful suffix is a host when alone in its line, defanged, with a path or www', () => {
    for (const text of ['one\nww.cc\ntwo', '| ww.cc |', 'a ww[.]cc b', 'a ww.cc/x b']) {
      expect(found(text)).toEqual(['domain ww.cc']);
    }
    expect(found('in ww.cc it is')).toEqual([]);
    expect(found('in www.ww.cc it is')).toEqual(['domain www.ww.cc']);
  });
});

describe('addresses', () => {
  test.each([
    ['106.]14.47.210', '106.14.47.210'],
    ['182.61].177.37', '182.61.177.37'],
    ['91.240.7[.]15:8080', '91.240.7.15'],
    ['91.240.7.0/24', '91.240.7.0/24'],
    ['91.240.7.15/24', '91.240.7.15'],
  ])('%s is %s', (text, value) => {
    expect(found(text)).toEqual([`ipv4 ${value}`]);
  });

  test.each([
    ['2a02:4780:1::5', '2a02:4780:1::5'],
    ['[2A02:4780:1:0:0:0:0:5]:443', '2a02:4780:1::5'],
    ['2a02:4780:1:2:3:4:5:6:443', '2a02:4780:1:2:3:4:5:6'],
    ['2a02:4780:1::/48', '2a02:4780:1::/48'],
  ])('%s is %s', (text, value) => {
    expect(found(text)).toEqual([`ipv6 ${value}`]);
  });

  test.each([
    ['Chrome/131.0.0.0', 'version_number'],
    ['Flash 28.0.0.137', 'version_number'],
    ['AutoIt 3.3.14.5', 'version_number'],
    ['28.0.0.137 and earlier', 'version_number'],
    ['it was 131.7.0.0 then', 'version_number'],
    ['1.2.840.113549.1.1.12', 'oid'],
    ['10.1.2.3', 'private_address'],
    ['127.0.0.1', 'reserved_address'],
    ['203.0.113.7', 'documentation'],
    ['fe80::1%eth0', 'private_address'],
    ['2001:db8::1', 'documentation'],
    ['http://192.168.1.1/a', 'private_address'],
    ['mail@example.com', 'example'],
  ])('%s is refused: %s', (text, why) => {
    expect(extract(text).found).toEqual([]);
    expect(reason(text)).toBe(why);
  });

  test('reserved values are reported where the author defanged them or the caller asks for them', () => {
    expect(found('10[.]1[.]2[.]3')).toEqual(['ipv4 10.1.2.3']);
    expect(extract('2001:db8:0:0:0:0:2:1', { keepReserved: true }).found[0]!.value).toBe('2001:db8::2:1');
  });

  test.each([
    '194.156.98[.]259',
    '1.1.1.1000',
    '1.2.3.04',
    '9d:4f:9e:38:13:e9:34:74',
    'std::add',
    '::f',
    '12:30:45',
    '00:1a:2b:3c:4d:5e',
  ])('%s is none', (text) => {
    expect(extract(text).found).toEqual([]);
  });
});

describe('hashes and ids', () => {
  const md5 = 'd41d8cd98f00b204e9800998ecf8427e';

  test.each([`0x${md5}a1b2c3d4`, `AppX${md5}`, `${md5}.cfj[.]tk`, `${md5}0`, '0'.repeat(32), `JA3: ${md5}`])(
    'no hash in %s',
    (text) => {
      expect(found(text).filter((one) => /^(?:md5|sha)/.test(one))).toEqual([]);
    },
  );

  test('lengths decide the type; the value is in lower case', () => {
    expect(
      found(`MD5:${md5.toUpperCase()}|${'a1'.repeat(20)},${'b2'.repeat(32)} ${'c3'.repeat(64)}`),
    ).toEqual([
      `md5 ${md5}`,
      `sha1 ${'a1'.repeat(20)}`,
      `sha256 ${'b2'.repeat(32)}`,
      `sha512 ${'c3'.repeat(64)}`,
    ]);
  });

  test.each(['CVE\u20112031\u20114455', 'Exploit.CVE-2031-4455.CP', 'cve-2031-4455,', 'CVE 2031-4455'])(
    '%s is a CVE id',
    (text) => {
      expect(found(text)).toEqual(['cve CVE-2031-4455']);
    },
  );

  test('technique and tactic ids need their shape and a boundary', () => {
    expect(found('T1059.001, (T1486) TA0001')).toEqual([
      'mitre_attack T1059.001',
      'mitre_attack T1486',
      'mitre_attack TA0001',
    ]);
    expect(found('T1234-5 XT1059 T9999 TA505 TA2541 T10590')).toEqual([]);
    expect(extract('T1999', { isTechnique: () => false }).dropped[0]!.reason).toBe('unknown_technique');
  });
});
