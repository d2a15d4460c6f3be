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

/** Roots outside the public one that malware resolves on its own (OpenNIC, Emercoin, Namecoin, I2P). */
const alternativeRoots = set(
  'bazar bbs bit chan coin cyb dyn emc fur geek gopher i2p indy lib libre neo oss oz parody pirate',
);

/** Whether a canonical host name lies under such a root. */
export function isAlternative(host: string): boolean {
  return alternativeRoots.has(host.slice(host.lastIndexOf('.') + 1));
}

/** File endings first, top-level domains second: without a sign of a host they are never reported. */
export const fileEndings = set('zip py md so mov rs properties data hiv target shell read');

/**
 * File endings and names of fields that real hosts use as well: reported when defanged, with `www.`, with a path, or
 * standing alone in a line or cell.
 */
export const doubtfulEndings = set(
  'ac ad ads ai am app as ax bar bot box build cab cat cc cd cfd dot foo fox inc java map mk ml mm mo mobi ms ' +
    'name nc ne one page pl pm post ps pt pub sb sc sh st sv sy td tf tm tt vi ws',
);

/** Names of members in program text; reported unless the name in front of them is one of a program, too. */
export const memberEndings = set(
  'author auto band bid bio call camera cards case center channel chat check click cloud codes color community company ' +
    'computer contact country data date day delivery design dev digital direct directory do docs domains download ' +
    'email events exchange expert express fail family fan feedback final fit free fun fund game games global group ' +
    'guide help here host hosting hot house how id in info int is it link live load loan map market me media menu ' +
    'mobile money name net network new news no now observer one online open page parts party pay phone photo pictures ' +
    'place play plus post press prime pro prod prof property protection pub quest read red rent report rest review ' +
    'run safe sale save school search secure security select services set show site social software solutions space ' +
    'spot store stream style support system systems tab talk target team tech tel tips to today tools top total town ' +
    'trade training trust vote watch win work works world zero zone',
);

/** Hosts of one letter that people do write in prose; other such names are variables. */
export const shortHosts = set('t.co t.me x.com g.co m.me u.to v.gd q.gs t.ly x.co s.id');

/** Objects and modules of common languages: what stands before the dot in a member access. */
export const programNames = set(
  'app arg args array base body buffer cell child client cls config connection console context cookie ctx data date ' +
    'db device doc document dom e element el env err error event events exports file form form1 frame fs global headers html http ' +
    'i id image info input instance item json key list location log main map master match math method module msg ' +
    'my name navigator net node null obj object options os out output page param params parent path payload person pe ' +
    'player plugin process prop props query re ref regex registry req request requests res response result root row ' +
    'boot bootstrap build check clean cron deploy download init install kill miner run scan screen script self server service session settings socket source sp std str string struct style subprocess sys ' +
    'system setup start stop table target task test text this thread time ticks token tools tree type url urllib uninstall update user usr util utils val value ' +
    'values view win window wmi worker wscript wsh x xhr xml',
);

/** First labels of reversed names (`com.example.app`): program packages, never hosts. */
export const packageRoots = set('com org net io android androidx java javax kotlin');

/** First parts of the names that scanners give to malware (`Trojan.Agent.SD`). */
export const detectionRoots = set(
  'adware android android-os androidos application backdoor bat behaveslike behavior bds coinminer ddos downloader ' +
    'dropper elf exp exploit gen generic genericrxaa hacktool hktl heur html infostealer java js linux lnk malware ' +
    'mal msil not-a-virus o97m osx packed php powershell pua pup ransom ransomware riskware rootkit script spyware ' +
    'suspicious swf tr troj trojan trojandownloader trojandropper trojanspy unix uds variant vba vbs virtool virus w32 ' +
    'w64 w97m win win32 win64 worm x97m',
);
