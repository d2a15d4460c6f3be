import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { findNames } from './find-names.ts';
import { nameMentions } from './name-mentions.ts';
import { storyLikeness } from './story-likeness.ts';
import { storyTerms, type Term } from './story-terms.ts';

/** Invented stories, each as several papers would tell it: headline | first sentences. */
const stories: Record<string, string[]> = {
  hospital: [
    'Larkfold hospital diverts ambulances after LockBit ransomware attack | The Larkfold Medical Center in Dorrance has been sending ambulances elsewhere since Tuesday, when the LockBit gang encrypted its records.',
    'LockBit ransomware cripples Larkfold Medical Center | Doctors at Larkfold work with paper. The attackers from LockBit demand four million dollars from the Dorrance hospital.',
    'Ambulances turned away at Larkfold as hackers lock records | Patients of the Larkfold hospital were told to stay away after an attack by criminals.',
  ],
  otherHospital: [
    'LockBit ransomware hits Benwyck hospital group | Four Benwyck clinics in the south cancelled operations after LockBit encrypted their servers on Monday.',
    'Benwyck clinics cancel operations after ransomware attack | The Benwyck group says LockBit criminals are behind the outage of its four clinics.',
  ],
  gateway: [
    'Corvane Edge Gateway zero-day exploited in the wild | Corvane Networks warns that CVE-2026-31415, a command injection in its Edge Gateway, is used by attackers. There is no patch.',
    'Corvane rushes out fix for actively exploited gateway flaw (CVE-2026-31415) | The vendor Corvane released updates for the Edge Gateway. Attackers used the hole for two weeks.',
    'CISA orders agencies to patch CVE-2026-31415 in Corvane products | Federal agencies must update Corvane Edge Gateway appliances within three days.',
  ],
  sameVendor: [
    'Corvane patches denial-of-service bug in Mail Relay | Corvane Networks fixed CVE-2026-27182 in its Mail Relay. The bug lets anyone crash the relay.',
    'Mail Relay of Corvane can be crashed with one message (CVE-2026-27182) | A malformed header stops the Corvane Mail Relay. An update is available.',
  ],
  worm: [
    'Self-spreading worm hits 180 npm packages | The package leftquill was the first to be infected. The worm steals tokens and publishes itself in the name of its victims.',
    'The leftquill worm: how 180 npm packages were infected | We describe the worm in leftquill and what the maintainers can do about stolen tokens.',
    'npm worm “leftquill” steals tokens of developers | More than 180 packages carried the worm that began in leftquill on Sunday.',
  ],
  pypi: [
    'Fake colour libraries on PyPI steal crypto wallets | Six packages such as colourlens were downloaded 9,000 times and read the wallets of developers.',
    'colourlens and five more PyPI packages empty crypto wallets | The packages, among them colourlens, looked for browser wallets.',
  ],
  wiper: [
    'ASHLADLE wiper overwrites ferry booking systems in Estonia | Researchers name Sandworm as the author of ASHLADLE, which struck three ferry lines.',
    'Sandworm attacks Estonian ferries with ASHLADLE | The wiper named ASHLADLE destroyed the booking systems of three lines in one night.',
    'Estonian ferry lines hit by destructive malware | Three operators lost their booking systems to ASHLADLE, a wiper that analysts link to Russia.',
  ],
  olderWiper: [
    'Sandworm returns with a wiper against Ukrainian rail | The BIRCHTAR malware erased signalling servers of a Ukrainian railway.',
    'BIRCHTAR: a wiper on the rails | Sandworm used BIRCHTAR to erase the servers of a railway in Ukraine.',
  ],
  exchange: [
    'Crypto exchange Ombrello loses $61 million to fake auditor | An employee of Ombrello ran a tool sent by a man who called himself an auditor. Lazarus is suspected.',
    'Ombrello theft: $61 million gone after seven weeks of patience | The exchange Ombrello says the thieves posed as auditors for seven weeks.',
  ],
  otherExchange: [
    'Crypto exchange Pellwater halts withdrawals after breach | Pellwater says $14 million were taken from hot wallets through a stolen key.',
    'Stolen key costs exchange Pellwater $14 million | Withdrawals from Pellwater are halted while the hot wallets are rebuilt.',
  ],
  hotel: [
    'Marisol Resorts data breach exposes 5.2 million guests | The hotel chain Marisol is notifying guests whose passports were stolen by callers who tricked its help desk.',
    'Marisol Resorts: data of 5.2 million guests stolen | Passport numbers of guests are among the data taken from the hotel chain Marisol.',
  ],
  insurer: [
    'Insurer Tamsin Mutual confirms data breach of 5.2 million customers | Tamsin Mutual says social security numbers of customers were taken from a file server.',
    'Tamsin Mutual breach: 5.2 million social security numbers leaked | The insurer began to notify customers of the theft from its file server.',
  ],
  spyware: [
    'Journalists of two countries infected with Velatrace spyware | The laboratory found traces of Velatrace, sold by the company Norrgate, on nine phones.',
    'Nine phones, one vendor: inside the Velatrace spyware | Norrgate sold Velatrace to governments, and nine journalists paid for it.',
  ],
  botnet: [
    'Tinfoil botnet breaks DDoS record with 13 terabits | The flood of the Tinfoil botnet lasted forty seconds and came from 300,000 routers.',
    'A 13 terabit flood: record attack by the Tinfoil botnet | We stopped the largest flood so far. Most of the 300,000 bots are home routers of Tinfoil.',
  ],
  arrest: [
    'Police arrest three over the Cloverjack phishing kit | Officers in Spain seized servers of Cloverjack, a kit that 900 criminals rented.',
    'Cloverjack phishing service taken down, three arrested in Spain | The kit was rented by about 900 criminals. Servers were seized in Malaga.',
  ],
  carriers: [
    'Salt Typhoon kept tunnels in routers of Pacific carriers | Agencies found GRE tunnels at three carriers. Salt Typhoon copied the traffic of subscribers.',
    'Agencies: Salt Typhoon tunnels still in Pacific telecom routers | A joint advisory describes GRE tunnels that Salt Typhoon left behind at three carriers.',
  ],
  patchDay: [
    'Microsoft patches 97 flaws in November, two of them zero-days | This Patch Tuesday fixes CVE-2026-40001 and CVE-2026-40002, which are exploited.',
    'Patch Tuesday, November: Microsoft fixes two zero-days and 95 other flaws | The exploited holes are CVE-2026-40001 and CVE-2026-40002.',
  ],
  adobe: [
    'Adobe patches 41 flaws on Patch Tuesday | Updates for Acrobat and ColdFusion fix critical holes such as CVE-2026-50007.',
    'ColdFusion and Acrobat get critical patches from Adobe | Patch Tuesday brings fixes for 41 holes, CVE-2026-50007 among them.',
  ],
  android: [
    'New Android trojan HoneyLedger reads one-time codes | The banking malware HoneyLedger poses as a tax app in Poland and Czechia.',
    'HoneyLedger: Polish tax app is a banking trojan | Victims in Poland install HoneyLedger, which abuses accessibility services to read codes.',
  ],
  water: [
    'Hackers open valves at water utility in Quillmere | Operators of the Quillmere plant found the controller reachable with the factory password.',
    'Quillmere water plant: intruders used factory password to open valves | The utility of Quillmere closed the valves by hand after forty minutes.',
  ],
  dairy: [
    'Qilin ransomware stops milk collection at Fenbrook Dairies | Fenbrook poured away milk of 600 farms after an attack by Qilin.',
    'Fenbrook Dairies back in operation a week after Qilin attack | Six hundred farms deliver milk to Fenbrook again.',
  ],
  brewery: [
    'Qilin gang claims attack on brewery Osterhaus | The group threatens to publish recipes of the brewery Osterhaus next week.',
    'Osterhaus beer runs short after Qilin ransomware attack | The brewery cannot print labels since Qilin encrypted its servers.',
  ],
  german: [
    'Stadtwerke Brellingen nach Cyberangriff offline | Die Stadtwerke Brellingen haben nach einem Angriff alle Systeme abgeschaltet. Die Versorgung läuft weiter.',
    'Angriff auf Stadtwerke Brellingen: Kundenportal abgeschaltet | Unbekannte griffen die Stadtwerke Brellingen an. Strom und Wasser fließen.',
  ],
  plugin: [
    'WordPress plugin FormHarbor exposes 400,000 sites to takeover | CVE-2026-61234 in FormHarbor lets anyone become administrator.',
    'Critical FormHarbor bug lets attackers take over WordPress sites | The flaw CVE-2026-61234 affects 400,000 sites with FormHarbor.',
  ],
  otherPlugin: [
    'WordPress plugin SlideMeadow leaks files of 200,000 sites | CVE-2026-61999 in SlideMeadow lets visitors read any file.',
    'SlideMeadow flaw lets anyone read files of WordPress sites | The plugin SlideMeadow with 200,000 installs fixes CVE-2026-61999.',
  ],
};

const never = () => 0;
const told = (line: string): Term[] => {
  const [title, text] = line.split(' | ') as [string, string];
  const whole = `${title}\n\n${text}`;
  const cves = [...new Set(whole.match(/CVE-\d+-\d+/g))];
  const publishedAt = Date.parse('2026-11-20');
  return storyTerms({ title, text, cves, publishedAt, named: nameMentions(whole, findNames(whole)) });
};
const lines = Object.entries(stories).flatMap(([story, tellings]) =>
  tellings.map((line) => ({ story, line })),
);
const pairs = lines.flatMap((one, at) => lines.slice(at + 1).map((other) => ({ one, other })));
const [same, apart] = [true, false].map((wanted) =>
  pairs.filter(({ one, other }) => (one.story === other.story) === wanted),
) as [typeof pairs, typeof pairs];
const headline = (line: string) => line.split(' | ')[0];

const terms = new Map(lines.map(({ line }) => [line, told(line)]));
const joins = ({ one, other }: (typeof pairs)[number]) =>
  storyLikeness(terms.get(one.line)!, terms.get(other.line)!, never) > 0;

describe('tellings', () => {
  test.each(Object.entries(stories))('of one story hang together: %s', (story, tellings) => {
    const found = new Set([tellings[0]]);
    for (const _ of tellings) {
      for (const pair of same.filter(({ one }) => one.story === story).filter(joins)) {
        if (found.has(pair.one.line) || found.has(pair.other.line)) {
          found.add(pair.one.line).add(pair.other.line);
        }
      }
    }
    expect([...found].sort()).toEqual(tellings.toSorted());
  });

  test(`are seen at once to be one story, but for a few of ${same.length} pairs`, () => {
    const missed = same.filter((pair) => !joins(pair)).map(({ one, other }) => [one.line, other.line]);
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  test(`of different stories stay apart, all ${apart.length} pairs of them`, () => {
    const joined = apart.filter(joins);
    expect(joined.map(({ one, other }) => `${headline(one.line)} / ${headline(other.line)}`)).toEqual([]);
  });
});

describe('rules', () => {
  const term = (text: string, kind: Term['kind'] = 'proper', inTitle = true): Term => ({
    text,
    kind,
    inTitle,
  });

  test('other vulnerabilities are another story, however like the words', () => {
    const words = ['corvane', 'gateway', 'edge', 'appliance'].map((word) => term(word));
    const with1 = [...words, term('cve-2026-1', 'cve')];
    expect(storyLikeness(with1, with1, never)).toBe(1);
    expect(storyLikeness(with1, [...words, term('cve-2026-2', 'cve')], never)).toBe(0);
  });

  test('daily bread alone binds nothing', () => {
    const bread = ['ransomware', 'attack', 'hospital', 'data'].map((word) => term(word, 'common'));
    expect(storyLikeness(bread, bread, never)).toBe(0);
  });

  test('a name that everybody writes about all year binds less', () => {
    const one = [term('sharepoint', 'coined'), term('school', 'word'), term('toledo')];
    const other = [term('sharepoint', 'coined'), term('bank', 'word'), term('geneva')];
    expect(storyLikeness(one, other, never)).toBeGreaterThan(0);
    expect(storyLikeness(one, other, () => 64)).toBe(storyLikeness(other, one, () => 64));
    expect(storyLikeness(one, other, (text) => (text === 'sharepoint' ? 64 : 0))).toBe(0);
  });

  test('is symmetric and between 0 and 1, for any terms', () => {
    const terms = fc.uniqueArray(
      fc.record({
        text: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        kind: fc.constantFrom<Term['kind']>('common', 'word', 'proper', 'known', 'coined', 'cve'),
        inTitle: fc.boolean(),
      }),
      { selector: ({ text }) => text },
    );
    fc.assert(
      fc.property(terms, terms, fc.nat(70), (one, other, often) => {
        const value = storyLikeness(one, other, () => often);
        expect(value).toBeCloseTo(
          storyLikeness(other, one, () => often),
          10,
        );
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('terms', () => {
  test('are at most 48, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 5000 }), (title, text) => {
        const terms = storyTerms({ title, text, cves: [], named: [], publishedAt: 0 });
        expect(terms.length).toBeLessThanOrEqual(48);
        expect(new Set(terms.map((term) => term.text)).size).toBe(terms.length);
      }),
    );
  });

  test('of a long text made to be slow take no time', () => {
    for (const part of ['A-', 'a.', "O'", 'CVE-2026-1', 'A b. ']) {
      const text = part.repeat(200_000);
      const read = () => storyTerms({ title: text, text, cves: [], named: [], publishedAt: 0 });
      expect(leastCost(500, read), part).toBeLessThan(500);
    }
  });

  test('an old vulnerability is context', () => {
    const kinds = (title: string) =>
      storyTerms({ title, text: '', cves: [], named: [], publishedAt: Date.parse('2026-05-01') }).map(
        (one) => one.kind,
      );
    expect(kinds('CVE-2026-1234 and CVE-2025-1234')).toEqual(['cve', 'cve']);
    expect(kinds('CVE-2021-44228')).toEqual(['known']);
  });
});
