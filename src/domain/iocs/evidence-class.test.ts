import { expect, test } from 'vitest';
import { classOf } from './evidence-class.ts';
import { halfLifeKind } from './half-lives.ts';

const said = (threatType: string | null, tags: string[] = [], fromArticle = false) =>
  classOf({ threatType, tags, fromArticle });

test.each([
  ['botnet_cc', 'c2'],
  ['command-and-control', 'c2'],
  ['payload', 'payload'],
  ['payload_delivery', 'payload'],
  ['malware_download', 'payload'],
  ['cc_skimming', 'payload'],
  ['ransomware', 'ransomware'],
  ['exploit', 'exploit'],
  ['phishing', 'phishing'],
  ['attacker', 'bruteforce'],
  ['compromised_host', 'botnet'],
  ['scanner', 'scanner'],
  ['anonymiser', 'anonymizer'],
  ['Brute Force', 'bruteforce'],
  ['hijacked_network', 'malicious'],
  ['something new', 'malicious'],
  [null, 'malicious'],
])('the threat type %s is of class %s', (threatType, expected) => {
  expect(said(threatType)).toBe(expected);
});

test('an article that names no threat only mentions; a tag tells of a Tor exit, and of ransomware where a feed says it', () => {
  expect(said(null, [], true)).toBe('mention');
  expect(said('botnet_cc', [], true)).toBe('c2');
  expect(said('attacker', ['tor_exit'])).toBe('anonymizer');
  expect(said('payload', ['ransomware'])).toBe('ransomware');
  expect(said('phishing', ['ransomware'])).toBe('phishing');
  expect(said('malware', ['ransomware'], true)).toBe('malicious');
});

test('what changes hands soon ages soon', () => {
  expect(halfLifeKind('url', 'phishing', [], false)).toBe('phishing_url');
  expect(halfLifeKind('url', 'c2', ['dga'], false)).toBe('url');
  expect(halfLifeKind('domain', 'phishing', [], false)).toBe('domain');
  expect(halfLifeKind('domain', 'c2', ['x', 'dga'], false)).toBe('short_lived_domain');
  expect(halfLifeKind('domain', 'c2', [], true)).toBe('short_lived_domain');
  expect(halfLifeKind('ip_port', 'c2', [], false)).toBe('address');
  for (const type of ['md5', 'sha512', 'x509_sha1', 'ja3', 'cve'] as const)
    expect(halfLifeKind(type, 'c2', [], false)).toBe('hash');
});
