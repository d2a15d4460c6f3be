/** Words of headlines that tell little of which story it is: they bind no two articles. */

/** Say nothing at all; stand as they are left by the stemming of story-terms.ts. */
export const emptyWords = new Set(
  `a about after again against all also an and any are as at be been before behind being between but by can could day did
  do does down during each few for from get had has have he her here him his how i if in inside into is it its just
  last latest least less like look made mak may might more most much must my need new no not now of off on one only or
  our out over own part per put report said same say see she should show since so some still such take tell than that
  the their them then there thes they this those through time to today too two three four five under until up upon us
  use used user using very via want war was way we week were what when where which while who why will with within
  without would year yet you your according several many million billion hundred thousand
  january february march april june july august september october november december januar februar märz juni juli
  oktober dezember janvier février mars avril mai juin juillet août septembre octobre novembre décembre monday tuesday
  wednesday thursday friday saturday sunday wed thu fri sat sun mon tue
  der die das und von in im mit für auf den des ein eine zu bei aus le la les des du de dans un une et sur pour par au
  en el los las del y con por para`.split(/\s+/),
);

/** The daily bread of security news: a story needs something else in common. */
export const commonWords = new Set(
  `access account activ actor add admin advisor advisori ai alert app attack attacker author bank breach browser bug campaign
  chain china chines cisa cloud code command company compani confirm credential crime criminal critical crypto customer
  cve cyber cyberattack cybersecur data ddos deliver deploy detail device disclos email employee employe enterpris
  execut exploit expos extort fake file firm firmware fix flaw fraud gang government group hack hacker high hit hole
  identity incident infect information infostealer iran issu kernel key leak level link linux login lure macos mail
  malicious malwar malware network north notify npm office old online operation operator organization package packag
  password patch payload people phish phishing plugin police privileg product public ransom ransomware rce release remot
  remote research researcher root russia russian safe scam sector secur security server service site social software
  sourc source spread state steal stealer stolen store supply system target team theft threat tool track trojan
  unauthenticated update urg usa version victim virus vulnerab vulnerability vulnerabiliti warn weapon web website
  wild windows worldwide zero 0day vulnérabilité vulnérabilités multiples schwachstelle schwachstellen
  microsoft google apple amazon aws android chrome ios iphone windows linux wordpress github cisco oracle adobe azure
  korea korean korea's ukraine ukrainian israel israeli europe european american u.s eu uk us fbi europol`.split(/\s+/),
);

/** Different words for one thing; keys and values as the stemming leaves them. */
export const sameWords = new Map(
  Object.entries({
    flaw: 'bug',
    vulnerability: 'bug',
    vulnerabiliti: 'bug',
    vulnerab: 'bug',
    hole: 'bug',
    weakness: 'bug',
    fix: 'patch',
    update: 'patch',
    hackers: 'attacker',
    hacker: 'attacker',
    crook: 'attacker',
    thieve: 'attacker',
    cyberattack: 'attack',
    intrusion: 'breach',
    hack: 'breach',
    leak: 'breach',
    stolen: 'steal',
    theft: 'steal',
    stole: 'steal',
    backdoor: 'malware',
    trojan: 'malware',
    '0day': 'zero',
    zeroday: 'zero',
    telco: 'telecom',
    telecommunication: 'telecom',
    hospit: 'hospital',
    patient: 'hospital',
    airlin: 'airline',
  }),
);
