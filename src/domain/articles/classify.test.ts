import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { type ClassifyInput, classify } from './classify.ts';
import { corroborated } from './score-severity.ts';

const of = (title: string, text = '', more: Partial<ClassifyInput> = {}) =>
  classify({ title, text, sourceCategory: 'news', ...more });
const points = (result: ReturnType<typeof classify>) =>
  Object.fromEntries(result.severityReasons.map(({ code, points }) => [code, points]));

describe('category', () => {
  it.each([
    [
      'ransomware',
      'Ransomware gang claims shipyard',
      'A ransom note was found, the leak site lists the yard.',
    ],
    [
      'data-breaches',
      'Toy shop confirms data breach',
      'Customer data of 20,000 people was exposed in the leak.',
    ],
    [
      'vulnerabilities',
      'Critical flaw in router firmware',
      'CVE-2031-1234 is a vulnerability with remote code execution; patch now.',
    ],
    ['attacks-breaches', 'City hit by cyberattack', 'Hackers took systems offline; the outage goes on.'],
    [
      'malware',
      'New infostealer spreads by adverts',
      'The malware loader drops a backdoor; samples are packed.',
    ],
    [
      'threat-intelligence',
      'State-sponsored espionage campaign aims at ministries',
      'The threat actor, an APT group, uses decoy papers.',
    ],
    [
      'research-tools',
      'Reverse engineering tutorial for firmware',
      'A write-up with an open source tool for Ghidra.',
    ],
    ['general', 'Our office moved', 'We are now in the other street.'],
  ])('finds %s', (category, title, text) => {
    expect(of(title, text).category).toBe(category);
  });

  it.each([
    ['data-breaches', '書類を電車内で紛失した可能性、大学が公表', '名簿には学生の個人情報が含まれていた。'],
    ['ransomware', '造船所がランサムウェアの被害', '復旧を急いでいる。'],
    ['vulnerabilities', 'ルーターの脆弱性を修正', '更新を適用してください。'],
  ])('finds %s in a script that has no blanks between words', (category, title, text) => {
    expect(of(title, text).category).toBe(category);
  });

  it.each([
    [
      'data-breaches',
      'Ferry line tells of a loss',
      'Names and phone numbers of 9,000 passengers were copied.',
    ],
    ['malware', 'A new look at Emotet', 'It is back.'],
    ['ransomware', 'The yard stands still', 'All files were encrypted, and somebody demands a ransom.'],
    ['threat-intelligence', 'IT workers under false names', 'They sit in laptop farms.'],
    ['attacks-breaches', 'Intruders in the network of a theatre', 'The box office was taken offline.'],
    ['general', 'Week in security', 'A breach, a patch, an arrest.'],
  ])('finds %s where few words say so', (category, title, text) => {
    expect(of(title, text).category).toBe(category);
  });

  it('puts the primary one first, and a second only when it is nearly as strong', () => {
    const both = of(
      'Ransomware attack: data breach at a clinic',
      'Ransomware; customer data was stolen in a data breach.',
    );
    expect(both.categories[0]).toBe(both.category);
    expect(both.categories).toEqual(expect.arrayContaining(['ransomware', 'data-breaches']));
    expect(of('Ransomware, ransomware, ransomware', 'There was one backdoor.').categories).toEqual([
      'ransomware',
    ]);
  });

  it('weighs the title above the body, and does not count a phrase without end', () => {
    const body = `Intro.\n${'worm. '.repeat(500)}`;
    expect(of('Patch Tuesday: zero-day vulnerability and remote code execution fixed', body).category).toBe(
      'vulnerabilities',
    );
  });

  it('takes an intrusion for one, though a flaw opened the door', () => {
    const told = (title: string, text: string) => of(title, text, { cves: ['CVE-2031-1'] }).category;
    const flaw = 'The vulnerability CVE-2031-1 is exploited; a patch for the zero-day is out.';
    expect(told('Zero-day in gateway firmware exploited', flaw)).toBe('vulnerabilities');
    expect(told('Pipeline operator breached through gateway flaw', flaw)).toBe('attacks-breaches');
    const group = 'The Lazarus Group attacked two banks by means of the zero-day CVE-2031-1.';
    expect(told('Lazarus Group attacks banks with a zero-day', group)).toBe('threat-intelligence');
  });

  it('is decided by what an article begins with, not by the length of its body', () => {
    const body = `A gang locked the files of a printing house in Toledo on Monday, and the presses have been standing still for three days now.\n${'The loader drops a trojan; the sample unpacks a DLL of the botnet. '.repeat(300)}`;
    expect(of('Ransomware attack on a printing house', body).category).toBe('ransomware');
  });

  it('takes nothing of another field for research, whatever its manner', () => {
    expect(of('How to grow lettuce', 'In this post I wrote a tutorial. I was glad.').category).toBe(
      'general',
    );
    expect(of('How to unpack it', 'In this post I wrote a tutorial for Ghidra.').category).toBe(
      'research-tools',
    );
    expect(of('Jobs: architect', 'The leak of the boat; a hit.').category).toBe('general');
  });

  it('says of an intrusion that was looked into what it is, though malware and actors are in it', () => {
    const text = `In this intrusion the threat actors moved laterally to the domain controller, hands on keyboard. The malware was a loader.`;
    expect(of('From one click to domain admin', text).category).toBe('attacks-breaches');
  });

  it('hears feed tags and CVE ids', () => {
    expect(of('Note 12', 'See below.', { tags: ['Ransomware', 'ransomware attack'] }).category).toBe(
      'ransomware',
    );
    expect(of('Note 12', 'An exploit was shown.', { cves: ['CVE-2031-1'] }).category).toBe('vulnerabilities');
  });
});

describe('severity', () => {
  it('starts at 3 and has reasons that add up', () => {
    const plain = of('Our office moved');
    expect(plain.severityScore).toBe(3);
    expect(points(plain)).toEqual({ base: 3 });
    const much = of('Zero-day exploited in the wild at hospitals', '', {
      kev: true,
      cveRisk: 90,
      sourceCategory: 'government',
    });
    const sum = much.severityReasons.reduce((total, one) => total + one.points, 0);
    expect(points(much)).toMatchObject({
      kev: 3,
      exploited: 2,
      'cve-risk': 2,
      government: 0.5,
    });
    expect(sum).toBeGreaterThan(10);
    expect(much.severityScore).toBe(10);
  });

  it.each<[string, Partial<ClassifyInput> & { title: string }, Record<string, number>]>([
    ['risk from 60', { title: 'x', cveRisk: 60 }, { 'cve-risk': 1 }],
    ['risk from 85', { title: 'x', cveRisk: 85 }, { 'cve-risk': 2 }],
    ['active exploitation', { title: 'Flaw is actively exploited' }, { exploited: 2 }],
    ['ransomware', { title: 'Ransomware hits a baker' }, { destructive: 1.5 }],
    ['a wiper', { title: 'Wiper seen in the north' }, { destructive: 1.5 }],
    ['millions', { title: 'Leak of 2.4 million customer records' }, { 'million-records': 3 }],
    ['millions in digits', { title: 'Leak of 3,400,000 accounts' }, { 'million-records': 1 }],
    ['a critical sector', { title: 'Hackers attack water utility' }, { 'critical-sector': 1 }],
    ['a webinar', { title: 'Webinar: save the date' }, { promotion: -2 }],
    ['opinion', { title: 'Opinion: patches are fun' }, { opinion: -1 }],
    ['a threat', { title: 'New banking trojan spreads' }, { threat: 1 }],
    ['a grave flaw', { title: 'Critical vulnerability in a router' }, { 'grave-flaw': 1 }],
    [
      'mass exploitation',
      { title: 'Mass exploitation of a flaw' },
      { 'mass-exploitation': 1.5, exploited: 2 },
    ],
    ['a supply chain', { title: 'Supply chain attack on a library' }, { 'supply-chain': 1.5 }],
    ['government', { title: 'x', sourceCategory: 'government' }, { government: 0.5 }],
  ])('gives points for %s', (_, input, expected) => {
    const result = of(input.title, '', input);
    expect(points(result)).toMatchObject(expected);
  });

  it.each([
    ['There is no evidence of active exploitation so far'],
    ['The bug was never exploited in the wild'],
    ['They came with passwords rather than zero-days'],
    ['A group, Iran-sponsored, was active'],
    ['Leak of 950,000 accounts'],
    ['Leak of 1.000 accounts and 12 records'],
  ])('is not misled by: %s', (title) => {
    expect(
      Object.keys(points(of(title))).filter((code) => !['base', 'critical-sector', 'threat'].includes(code)),
    ).toEqual([]);
  });

  it('looks for exploitation in the title and lead only', () => {
    const late = `${'A long and calm introduction to the matter. '.repeat(20)}\n\nIt is actively exploited.`;
    expect(points(of('A flaw', late))).not.toHaveProperty('exploited');
  });
});

describe('corroboration', () => {
  it('adds half a point for each further source, at most three, and replaces what was added before', () => {
    const { severityReasons } = of('Our office moved');
    const scores = [0, 1, 2, 3, 50].map((others) => corroborated(severityReasons, others).score);
    expect(scores).toEqual([3, 3.5, 4, 4.5, 4.5]);
    expect(corroborated(corroborated(severityReasons, 3).reasons, 1)).toEqual(
      corroborated(severityReasons, 1),
    );
  });
});

describe('sectors', () => {
  it('takes a title mention as it is, a body mention with a victim close by or when repeated', () => {
    expect(of('Hospitals in trouble').sectors).toEqual(['healthcare']);
    expect(of('News', 'The attackers targeted a bank in the capital.').sectors).toEqual([
      'financial-services',
    ]);
    expect(
      of('News', 'We sat by the river, next to a bank, and had our lunch there in the sun.').sectors,
    ).toEqual([]);
    expect(of('News', `An airport. ${'Calm words. '.repeat(20)} Another airport.`).sectors).toEqual([
      'transportation-systems',
    ]);
  });
});

describe('sectors that are no victims', () => {
  it.each([
    ['what the attacker pretends to be', 'Messages masquerading as a large bank hit the victims in Toledo.'],
    ['whom the attacker works for', 'The government-backed crew attacked and breached two publishers.'],
    [
      'whose addresses the attacker rents',
      'Attacked from 192.0.2.7 | AS64500 Example Telecom | affected since May.',
    ],
  ])('%s', (_, text) => {
    expect(of('News', text).sectors).toEqual([]);
  });

  it('a farm of computers feeds nobody', () => {
    expect(of('Police close a laptop farm', 'The victims paid.').sectors).toEqual([]);
    expect(of('Hackers hit farming company', 'The victim paid.').sectors).toContain('food-and-agriculture');
  });

  it('a phrase that names a line of business needs no further word', () => {
    expect(of('News', 'Nobody else but the energy sector was on the list.').sectors).toEqual(['energy']);
  });
});

describe('names and tags', () => {
  it('gives canonical names once, actors and software apart', () => {
    const result = of(
      'Cozy Bear returns',
      'APT29, also Midnight Blizzard, used CobaltStrike and Cobalt Strike.',
    );
    expect(result.threatActors).toEqual(['APT29']);
    expect(result.software).toEqual(['Cobalt Strike']);
  });

  it('tags what stands early or often, in slugs', () => {
    const result = of('Zero-day in Windows used by phishing crew', 'One cloud was named once.');
    expect(result.techTags).toEqual(expect.arrayContaining(['zero-day', 'windows', 'phishing']));
    expect(of('News', `${'Calm words here. '.repeat(60)} The cloud.`).techTags).toEqual([]);
    for (const tag of result.techTags) expect(tag).toMatch(/^[a-z0-9-]+$/);
  });

  it('keeps short acronyms and product names apart from common words', () => {
    expect(of('Two windows and a rat in the chrome kitchen').techTags).toEqual([]);
  });
});

describe('cost', () => {
  const paragraph =
    'The attackers targeted a bank with Emotet ransomware, a zero-day in Windows and 2 million records. ';

  it('gives the same answer each time', () => {
    expect(of('A title', paragraph.repeat(10))).toEqual(of('A title', paragraph.repeat(10)));
  });

  it('stays linear on megabytes made to be slow', () => {
    for (const part of [
      'bank attack ',
      'remote code ',
      '1,1',
      '1 million a ',
      'not zero-day ',
      'RAT',
      '\n',
      'Play ',
      paragraph,
    ]) {
      const text = part.repeat(1e6 / part.length);
      expect(
        leastCost(8000, () => of(text, text, { tags: [text] })),
        part,
      ).toBeLessThan(8000);
    }
  });

  it('needs a few milliseconds for 20 KB', () => {
    const text = paragraph.repeat(20_000 / paragraph.length);
    expect(leastCost(50, () => of('A title', text))).toBeLessThan(50);
  });
});
