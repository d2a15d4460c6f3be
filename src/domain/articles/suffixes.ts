/** Which last labels are public suffixes, and which of them are more often something else in a report. */
import { parse } from 'tldts';

const set = (words: string) => new Set(words.split(' '));

const known = new Map<string, boolean>([['onion', true]]);
const maxKnown = 10_000;
const icann = { validateHostname: false, extractHostname: false };

/** Whether a lower-case ASCII label ends some rule of the public suffix list, or is `onion`: the cheap first question. */
export function isTopLevel(label: string): boolean {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  // Some countries have rules for their second level only (`co.za`).
  const answer = ['x', 'x.co', 'x.com', 'x.gov'].some(
    (name) => parse(`${name}.${label}`, icann).isIcann === true,
  );
  if (known.size < maxKnown) known.set(label, answer);
  return answer;
}

/** Whether a canonical host name has a label in front of its public suffix (`co.uk` alone names nobody). */
export function isRegistrable(host: string): boolean {
  if (host.endsWith('.onion')) return true;
  const { isIcann, domain } = parse(host, icann);
  return isIcann === true && domain !== null;
}

/** Whether a name lies below a second level that its country runs as a registry (`gov.py`, `com.mm`): no file is named so. */
export function isBelowRegistry(labels: string[]): boolean {
  const { publicSuffix, isIcann } = parse(labels.slice(-3).join('.'), icann);
  return isIcann === true && publicSuffix !== null && publicSuffix.includes('.');
}

/** Roots outside the public one that malware resolves on its own (OpenNIC, Emercoin, Namecoin, I2P). */
const alternativeRoots = set(
  'bazar bbs bit chan coin cyb dyn emc fur geek gopher i2p indy lib libre neo oss oz parody pirate',
);

/** Whether a canonical host name lies under such a root. */
export function isAlternative(host: string): boolean {
  return alternativeRoots.has(host.slice(host.lastIndexOf('.') + 1));
}

/** File endings first, top-level domains second: without a sign of a host they are never reported. */
export const fileEndings = set('data hiv md mov pid properties py read rs shell so target zip');

/**
 * File endings and names of fields that real hosts use as well: reported when defanged, with `www.`, with a path, or
 * standing alone in a line or cell.
 */
export const doubtfulEndings = set(
  'ac ad ads ai am app as ax bar bot box build cab cat cc cd cfd do dot foo fox id inc int java map mk ml mm mo mobi ms ' +
    'name nc ne next one page pl pm post property ps pt pub sb sc sh st sv sy td tf tm tt vi ws',
);

/** Those of them that few files have: reported beside other hosts in a sentence. */
export const countryEndings = set(
  'ac ad am as cc cd do mk ml mo mobi ms nc ne pm pt sb sc st sv sy td tf tm tt vi ws',
);

/** Names of members in program text; reported unless the name in front of them is one of a program, too. */
export const memberEndings = set(
  'abc actor analytics android art at audio author auto band be bid bike bio black blue book by call cam camera car ' +
    'cards case center channel chat check circle city click cloud codes color community company compare computer contact ' +
    'country data date day deal delivery design dev digital direct directory docs domains download drive eat email ' +
    'energy events exchange expert express fail family fan fast feedback final fire fit food forum free fun fund game ' +
    'games global gold got green group guide health help here host hosting hot house how in info ink io is it jobs kids ' +
    'land legal life like link live load loan locker management map market me media menu mobile money name net network ' +
    'new news no now observer one online open page parts party pay phone photo photos pics pictures pin ping place play ' +
    'plus post press prime pro prod prof promo protection pub quest radio read red rent repair report rest review reviews ' +
    'room run safe safety sale save school search secure security seek select services set shop show site skin sky smart ' +
    'social software solutions space spot storage store stream studio style supply support system systems tab talk target ' +
    'team tech tel tips to today tools top total town trade training travel trust video vision vote watch weather web ' +
    'website win windows work works world zero zone',
);

/** Hosts of one letter that people do write in prose; other such names are variables. */
export const shortHosts = set('t.co t.me x.com g.co m.me u.to v.gd q.gs t.ly x.co s.id');

/** Objects and modules of common languages: what stands before the dot in a member access. */
export const programNames = set(
  'action app arg args array ax base body boot bootstrap bs buffer build builtins cell channel check child clean client ' +
    'clock cls collections component config connection console context cookie cron cs ctx cursor cxt data date datetime ' +
    'db def deploy device df doc document dom download dt e el element env environment err error event events exports ' +
    'feed file fn form form1 frame fs global headers html http i id image import info init input install instance item ' +
    'json key kill level list locales location log main map master match math meta method miner module msg my name ' +
    'navigator net node np null obj object operator option options opts os other out output page param params parent path ' +
    'payload pd pe performance person player plugin process prop props ql query re ref regex regexes registry req request ' +
    'requests require res response result root row run rx scan schema screen script self server service session settings ' +
    'setup socket source sp start std stop str string struct style subprocess sys system table target task test text tf ' +
    'this thread ticks time token tokens tools tree ts tx type uc ui uninstall update url urllib user users usr util ' +
    'utils val value values vector view vm win window wmi worker wscript wsh x xhr xml',
);

/** Whether a last label is that of a host wherever it stands. */
export function isPlain(ending: string): boolean {
  return (
    isTopLevel(ending) && ![fileEndings, doubtfulEndings, memberEndings].some((some) => some.has(ending))
  );
}

/** First labels of reversed names (`com.example.app`): program packages, never hosts. */
export const packageRoots = set('com org net io android androidx java javax kotlin');

/** The roots among them that no site is named (`com.td` is a package, `java.net` a site). */
export const bareRoots = set('com org net gov edu');

/** First parts of the names that scanners give to malware (`Trojan.Agent.SD`). */
export const detectionRoots = set(
  'adware android android-os androidos application backdoor bat behaveslike behavior bds coinminer ddos downloader ' +
    'dropper elf exp exploit gen generic genericrxaa hacktool hktl heur html infostealer java js linux lnk malware ' +
    'mal msil not-a-virus o97m osx packed php powershell pua pup ransom ransomware riskware rootkit script spyware ' +
    'suspicious swf tr troj trojan trojandownloader trojandropper trojanspy unix uds variant vba vbs virtool virus w32 ' +
    'w64 w97m win win32 win64 worm x97m',
);
