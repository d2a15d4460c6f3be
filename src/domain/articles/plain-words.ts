/** What a text is about by its plain words, where it has no word of the trade: each category needs two kinds of words at once. */
import type { ArticleCategory } from '../../contract/article-category.ts';
import type { Zones } from './zones.ts';

/** Words of one kind; each counts once. */
const kinds = {
  actor:
    /\b(?:sabotag\w*|targeted action|break-ins?|intrusions?|culprits?|from outside|cyber\w*|fraudsters?|unknown|guessed|unauthorized individual|exploiters?|(?:an?|the) trader|insiders?|former employees?|hack(?:ers?|ed|ing)?|intruders?|attackers?|strangers?|somebody|someone|criminals?|thie(?:f|ves)|crooks?|hostile|outsiders?|unknown (?:persons?|parties|people)|vandals|pranksters?|activists|saboteurs?|spies|perpetrators?|unauthori[sz]ed|foreign power)\b/gi,
  machine:
    /\b(?:screens?|scoreboards?|tablets?|gateways?|PIN|terminals?|databases?|code|tokens?|chains?|SIM|platforms?|price feeds?|mailbox|kiosks?|cameras?|phones?|printers?|backups?|servers?|networks?|computers?|IT|software|systems?|internet|online|digital|passwords?|logins?|logged (?:on|in)|accounts?|remote(?:ly)?|maintenance (?:account|router|port)|websites?|cloud|e-?mails?|mailbox(?:es)?|telephone exchange|controllers?|modems?|routers?|wallets?|blockchain|smart contracts?|dashboards?|panels?|VPN|domains?|studio|HMI|PLC)\b/gi,
  harm: /\b(?:idle|sabotag\w*|disconnect(?:s|ed)|out of reach|cut off|cut the|fall(?:s)? back|fell back|clipboards?|by hand|pen and paper|manual(?:ly)?|unable|suspend(?:s|ed)|interrupt(?:s|ed)|outages?|without (?:electricity|water|heat|heating|power)|los(?:es|t|ses)|taken over|offline|unusable|disrupt(?:s|ed|ion)|postponed|turned away|inflated|gamed|swindled|spoofed|jammed|knocked|crash(?:es|ed)|stop(?:s|ped)|halt(?:s|ed)|ceased|frozen|freezes?|standstill|stands? still|stood still|cripple[sd]|paraly[sz]ed|damaged|destroyed|deleted|erased|wiped|shut|closed|dark|down|unavailable|sent? home|stay at home|on paper|rerouted|diverted|cancell?ed|delayed|restor(?:e|es|ed|ing)|restart|rebuild(?:ing)?|recover(?:y|ing)?|backlogs?|queues|bogus|fake alert|defaced|switched (?:off|on)|meddled|tampered|manipulated|changed|hijacked|drained|emptied|empty|siphoned|stolen|stole|walked out|disappeared|missing|vanished|listened|eavesdropped|read|copied|broken? into|broke in|got in(?:to)?|reached|entered|accessed)\b/gi,
  records:
    /\b(?:CVs?|résumés?|resumes?|applications|tickets|source code|plates|billing|results|locations?|prescriptions?|x-rays|tax|correspondence|spreadsheets?|lists?|folders?|claims|insurance numbers?|treatment|comments|votes|archives?|databases?|names?|addresses|phone numbers?|e-?mail addresses|dates of birth|birth ?dates?|passports?|identit(?:y|ies)|identity (?:documents|cards?)|driving licen[cs]es|medical|diagnoses|certificates|bank details|card details|account numbers|salar(?:y|ies)|payroll|personnel|personal|records?|files?|scans?|photos?|pictures|videos?|recordings|histor(?:y|ies)|details|profiles?|documents?|testimony|transcripts|messages|chats?|conversations|logs|grades|invoices|contracts|drawings|gigabytes|GB|terabytes|TB|data)\b/gi,
  owners:
    /\b(?:families|officers|soldiers|candidates|borrowers|taxpayers|women|men|fans|readers|travellers|travelers|veterans|prisoners|teachers|nurses|doctors|individuals|accounts|customers?|clients?|guests?|patients?|students?|pupils?|parents?|children|employees?|workers?|staff|users?|members?|subscribers?|passengers?|citizens?|residents?|people|voters?|drivers?|tenants?|donors?|applicants?|policyholders?|witness(?:es)?|players?|shoppers?|strangers?)\b/gi,
  out: /\b(?:anyone|anybody|access control|buckets?|unprotected|unsecured|open to|by mistake|mistakenly|accident(?:ally)?|advertisement|unauthori[sz]ed|find was|was found|freedom of information|compensation|could see|could be found|got hold of|gone|breach\w*|exposed|leak(?:s|ed|ing)?|visible|readable|reachable|publicly|public|without (?:a )?(?:password|login)|no (?:password|login)|search engines?|downloaded|copied|taken|stolen|lost|left (?:on|open|in|behind|the company)|let go|spilled|exfiltrated|misused|saw|seen by|showing|shown|for sale|put up|sells?|seller|selling|offers?|forum|sample|published|posted|surfaced|apologi[sz]es?|regulator|watchdog|notif(?:y|ied|ies)|inform(?:ed|ing)|letters?|free of charge|monitoring)\b/gi,
  weakness:
    /\b(?:gaps?|vulnerab\w+|cross-site|without (?:logging|signing) in|reset the|inaudible|privileges?|deseriali[sz]ation|injection|PoC|proof[- ]of[- ]concept|exploit\w*|serious|severe|unsafe|insecure|defects?|CVE-\d{4}-\d+|bugs?|holes?|flaws?|weakness(?:es)?|issues?|loophole|overflow|out-of-bounds|use-after-free|default (?:key|password)|hard-coded|does not check|do not check|doesn't check|fails to check|unchecked|missing check|lets? (?:anyone|anybody|someone|somebody|a visitor|visitors|users|attackers|an? \w+)|allows? (?:anyone|anybody|someone|attackers|an? \w+)|tricked|trick|persuaded|hidden (?:text|orders|instructions)|white text|run (?:code|commands)|code on|crafted|race|traversal|overwrite|takeover|bypass(?:es|ed)?|9\.\d|10\.0|rated)\b/gi,
  remedy:
    /\b(?:correct(?:s|ed)|turn off|patch day|installs? itself|unrepaired|unpatched|issued|manufacturer|end of life|no longer supported|patch(?:es|ed)?|fix(?:es|ed)?|updates?|updated|upgrade|firmware|versions?|released?|back-port|hotfix|remedied|repairs?|repaired|closes?|mitigat(?:e|es|ed|ion)|workaround|the maker|the vendor|vendor|maintainers|advisory|bulletin|disclosed|reported it|assigned|affected|filtered)\b/gi,
  program:
    /\b(?:kits?|trojan\w*|malware|ransomware|firmware images?|toolkits?|browser add-ons?|program|programs|add-?ons?|extensions?|apps?|packages?|plug-?ins?|installers?|scripts?|implants?|bots?|botnet|worm|virus|loader|stealer|spyware|tool|software|binary|executable|attachment|dropper|library|libraries|module|downloads?|installs)\b/gi,
  misdeed:
    /\b(?:contact(?:s|ed) a server|collects?|gathers?|fetches|browser passwords|plug in|jackpotting|thieves|crews|cash dispenser|rivals|Monero|mining|stealers?|takes? over|spies|spying|paste a line|trojani[sz]ed|evades?|victims?|criminals?|hidden|secretly|exfiltrat\w+|steals?|stealing|stolen|sends? (?:[a-z]+ ){0,6}to a server|relays?|records keystrokes|keystrokes|screenshots|cookies|clipboard|overlays?|accessibility|infects?|infected|spreads?|hides|disguised|fake|malicious|rogue|poisoned|backdoors?|controllers?|command server|persistence|sideload(?:s|ed)?|side-loads?|decrypts?|injects?|obfuscat(?:ed|ion)|taken apart|analysed|analyzed|dissected|rented|rent|subscription|a month|removed? from the store|out of the store|mines?|hijacks?|phone-home|beacon(?:s|ing)?)\b/gi,
  deceit:
    /\b(?:tricksters?|confidence|talked into|romance|dating|brokers?|forged|clone|supposed|imitat\w+|mimic\w*|mules?|launder\w*|disinformation|propaganda|trolls?|persuaded|lookalike|look-alike|typosquat\w*|identity theft|smish\w*|quish\w*|scam(?:s|mers?)?|fraud(?:s|sters?)?|swindlers?|fake|pretend(?:s|ing)?|impersonat\w+|pos(?:e|es|ed|ing) as|bogus|phish\w*|lures?|lured|bait|trick(?:s|ed)?|cloned?|deepfakes?|recruiters?|invitations?|spies|spying|espionage|state-backed|hosters?|hosting|resellers?|prefixes|routing|infrastructure|house|panels|crews?|gangs?|groups?|collective|operators?|cluster|actors?)\b/gi,
  pattern:
    /\b(?:cases|traced|describes?|investigators|investigation|templates|researchers|analysts|observed|seen|logged|counted|investment|since|campaigns?|wave|targets?|targeted|aim(?:s|ed)|attribut\w+|linked|tied|believe|assess|overlaps?|tracked|track|followed|following|mapping|mapped|complaints|losses|median|percent|per cent|doubled|rose|fell|trend|yearly|quarter|domains|texts|calls|letters|victims|sanction(?:s|ed)|moved|settled|announcements|prefixes|tactics|techniques)\b/gi,
  locked:
    /\b(?:press for money|cyberextortion|encrypting|demand for money|encrypt(?:ed|s|ion|or)?|scrambled|locked|unlock(?:s|ed)?|decrypt\w*|restores? files|data back|files back|extort\w*|ransom|hostage|blackmail(?:ed|ers?)?)\b/gi,
  payment:
    /\b(?:posts|folder|published|backups|restor\w+|refus\w+|pay(?:s|ing|ment)?|paid|demand(?:s|ed)?|keys?|master keys?|bitcoins?|bitcoin|victims?|negotiat\w+|deadline|threaten(?:s|ed)?|lists|listed|note|free of charge|without paying|no cost|for free|gang|operators?|affiliates?)\b/gi,
  craft:
    /\b(?:forensics?|parses?|artefacts?|artifacts?|logs?|misuse|this post|this article|recorded|SDR|captures?|colleague|noticed|spent|understanding|analy[sz]ing|tracing|open[- ]source tool|playbook|I|my|we (?:built|wrote|show|found|tested|measured|bought|bent)|our (?:talk|presentation|paper|experiment|lab|method|tests?)|lab|soldered|oscilloscope|coil|pulses?|glitch\w*|boot ?loader|chip|firmware|dump(?:ed)?|shell|reverse\w*|decompil\w+|fuzz\w*|rules?|queries|query|detections?|parser|converter|scanner|emulator|harness|command line|prototype|proof|experiments?|benchmark|paper|talk|video|recording|slides|deck|presentation|conference|workshop|tutorial|walk(?:-?through)?)\b/gi,
  shared:
    /\b(?:out now|contributions|our GitHub|repo|upgrade|lab|add-on|changelog|licensed?|MIT licen[cs]e|repository|GitHub|GitLab|Codeberg|open source|open-source|source code|code|scripts|downloaded|download|release notes|version \d\S*|v\d\S*|\d\.\d+(?:\.\d+)?|maintainers?|community|online|is up|published|available|plug-ins?|rewritten|new features|back ends?|tool|toolkit|library|images?|photos|drawing|schematics)\b/gi,
  field:
    /\b(?:secur\w+|forensics?|attack\w*|exploit\w*|vulnerab\w*|malware|detections?|reverse\w*|firmware|hack\w*|encrypt\w*|threats?|misuse|SOC|immobili[sz]er|bypass\w*|breaking|glitch\w*|keys?|signatures?|privilege\w*|payloads?|Sigma|YARA|fuzz\w*|red team\w*|pentest\w*|phish\w*|secrets?)\b/gi,
  affairs:
    /\b(?:buys|bought|purchase|deal|cash|quarter|quarterly|draft|oblige|industry groups?|comment|minimum|proposals?|governments?|wants|policy|court rules|fined?|partners?(?:hip)?|customers will|award|summit|strategy|elected|billion|funding|round led|raises?|lands|closes? a round|valued|valuation|investors?|acqui\w+|merger|shares|startup|start-up|ministers?|bill|law|laws|act|parliament debate|committee|commission|ban|rule|rules|regulation|legislat\w+|senate|congress|home office|vote|consult\w+|guidelines?|conference agenda|appoint\w+|chief executive|customers can|new product|launch(?:es|ed)?|market|survey|hiring|jobs?|budget|sales|opinion|column|essay|round-?up|newsletter|recap)\b/gi,
};
type Kind = keyof typeof kinds;

/** Both kinds must be there. Ties go to the first. */
const pairs: [ArticleCategory, Kind, Kind][] = [
  ['ransomware', 'locked', 'payment'],
  ['data-breaches', 'records', 'out'],
  ['vulnerabilities', 'weakness', 'remedy'],
  ['attacks-breaches', 'actor', 'harm'],
  ['malware', 'program', 'misdeed'],
  ['threat-intelligence', 'deceit', 'pattern'],
  ['research-tools', 'craft', 'shared'],
];
/** Who does it or whose it is; without, a pair says nothing. */
const besides: Partial<Record<ArticleCategory, Kind>> = {
  'attacks-breaches': 'machine',
  'data-breaches': 'owners',
  'research-tools': 'field',
};
/** Words are read to here. */
const reach = 1200;

/** Points for every category of which the text has words of both kinds. */
export function plainWords(zones: Zones): Map<ArticleCategory, number> {
  const title = zones.text.slice(0, zones.titleEnd);
  const text = zones.text.slice(zones.titleEnd, zones.titleEnd + reach);
  const counts = new Map<Kind, number>();
  const count = (kind: Kind) => {
    const known = counts.get(kind);
    if (known !== undefined) return known;
    const words = new Map<string, number>();
    for (const [word] of title.matchAll(kinds[kind])) words.set(word.toLowerCase(), 2);
    for (const [word] of text.matchAll(kinds[kind])) {
      if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), 1);
    }
    let sum = 0;
    for (const weight of words.values()) sum += weight;
    counts.set(kind, sum);
    return sum;
  };
  const found = new Map<ArticleCategory, number>();
  for (const [category, one, other] of pairs) {
    const more = besides[category];
    if (count(one) === 0 || count(other) === 0 || (more && count(more) === 0)) continue;
    found.set(category, Math.sqrt(count(one) * count(other)));
  }
  const affairs = count('affairs');
  if (affairs > 0) found.set('general', affairs);
  return found;
}
