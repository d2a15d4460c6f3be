import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { classify } from './classify.ts';
import { tellsOfAttack } from './tells-of-attack.ts';

const of = (title: string, text = '') => classify({ title, text, sourceCategory: 'news' });

describe('an event told without its keyword', () => {
  it.each([
    [
      'attacks-breaches',
      'Bakery chain stands still',
      'Ovens and deliveries halted on Monday after unauthorised activity in its network.',
    ],
    [
      'attacks-breaches',
      'A bridge without money',
      'Tokens worth $12 million were siphoned from a bridge between two chains on Sunday.',
    ],
    ['attacks-breaches', 'Late film replaced', 'The channel carried slogans instead of the film.'],
    [
      'attacks-breaches',
      'The council’s letters',
      'Its e-mails were read by outsiders for seven months, a councillor says.',
    ],
    [
      'data-breaches',
      'Choir archive for all to see',
      'Letters and photos of the choir turned up on a criminal forum; the database was offered for sale.',
    ],
    ['vulnerabilities', 'Mail helper obeys strangers', 'A hidden prompt injection is fixed in version 3.'],
    ['ransomware', 'Keys for all', 'A decryptor for files locked by a gang is free.'],
    [
      'threat-intelligence',
      'Where the hoster moved',
      'A bulletproof hosting firm announces its address space under new ASNs.',
    ],
    [
      'research-tools',
      'Glitching a door bell',
      'I soldered a wire to the debug port, and the firmware dump came out by JTAG.',
    ],
    ['malware', 'An add-on turns', 'The browser add-on hides, steals cookies and sends them to a server.'],
    ['general', 'New gate at the harbour', 'The queue at the terminal was stopped by a storm for an hour.'],
  ])('%s: %s', (category, title, text) => {
    expect(of(title, text).category).toBe(category);
  });

  it('a court speaks of what was long ago', () => {
    const text = 'The deliveries were halted by hackers';
    expect(tellsOfAttack(`${text}.`)).toBe('open');
    expect(tellsOfAttack(`${text}, a judge heard.`)).toBeNull();
  });
});

describe('how far an incident reaches', () => {
  it.each([
    [
      'what society needs',
      'society',
      'Hackers tampered with chlorine',
      'Intruders tampered with a water plant.',
    ],
    ['delicate records', 'delicate-records', 'Data breach: police informants named in leaked files', ''],
    ['many victims', 'many-victims', 'Data breach hits 200 companies', 'Customer data was stolen.'],
    ['many devices', 'many-devices', 'Botnet of 400,000 routers grows', ''],
    ['urgency', 'urgent', 'Vulnerability in a gateway: patch now', ''],
  ])('gives points for %s', (_, code, title, text) => {
    expect(of(title, text).severityReasons.map((one) => one.code)).toContain(code);
  });

  it.each([
    [
      'a flood of requests',
      'DDoS attack on a railway',
      'Junk traffic; trains halted, the site went offline.',
    ],
    ['a text of another field', 'Guide for makers', 'Tell the agency when a flaw is being exploited.'],
  ])('gives none for %s', (_, title, text) => {
    expect(of(title, text).severityReasons.map((one) => one.code)).not.toContain('society');
  });
});

it('stays linear on a megabyte made to be slow', () => {
  for (const part of [
    '1,000 ',
    'hundreds of a b ',
    'offered a b c ',
    'sends a a a a ',
    'was ',
    '$1 wallet ',
  ]) {
    const text = part.repeat(1e6 / part.length);
    expect(
      leastCost(8000, () => of(text, text)),
      part,
    ).toBeLessThan(8000);
  }
});
