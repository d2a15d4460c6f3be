/** Words of headlines that tell little of which story it is; written as in a dictionary, compared by their stems. */

/** Say nothing at all. */
export const emptyWords = `
  a about after again against all also an and any are as at be been before behind being between but by can could day did
  do does down during each few for from get had has have he her here him his how i if in inside into is it its just
  last latest least less like look made make may might more most much must my need new no not now of off on one only or
  our out over own part per put report reported said same say says see she should show since so some still such take tell
  than that the their them then there these they this those through time to today too two three four five six seven
  eight nine ten until up upon us use used user using very via want was way we week were what when where which while who
  why will with within without would year yet you your according several many million billion hundred thousand
  january february march april june july august september october november december januar februar märz juni juli
  oktober dezember janvier février mars avril mai juin juillet août septembre octobre novembre décembre monday tuesday
  wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  der die das und von ein eine im mit für auf den des zu bei aus nach hat haben sind le la les du de dans un une et sur
  pour par au en el los las del y con por para`;

/** The daily bread of security news: a story needs something else in common. */
export const commonWords = `
  access account active actively actor admin administrator advisory agency ai alert allow analysis app application arrested
  attack attacker author backdoor bank botnet breach browser bug bulletin bypass campaign carrier chain chinese city
  claim clinic cloud code command company confirm county court credential crime criminal critical crypto customer cve cyber
  cybersecurity data database ddos deliver deploy destructive detail developer device disclose email employee enterprise
  exchange execution expert exploit expose extortion fake fee file firm firmware fix flaw fraud free gang gateway
  government group hack hacker high hit hospital hotel identity impact incident infect information infostealer insurer
  iranian issue kernel key leak level link loader login lure mail malicious malware ministry mobile network notify npm
  office old online operation operator organization outage package password patch patient people personal phishing phone
  platform plugin police privilege product protect public pypi ransom ransomware rat rce release remote research researcher
  root router russian scam school sector secure security server service site social software source spread spyware stealer
  steal store supply system target team telecom theft threat tool token track trojan unauthenticated university update urge
  utility vendor version victim virus vulnerability vulnerable warn warning weapon web website wild wiper worldwide zero
  zero-day 0day multiples vulnérabilité vulnérabilités dans produits schwachstelle schwachstellen mehrere ermöglicht lücke
  lücken angriff angreifer cyberangriff
  microsoft google apple amazon aws android chrome ios iphone linux macos windows wordpress github cisco oracle adobe azure
  korean ukraine ukrainian israeli european american u.s usa uk eu fbi europol cisa ncsc cvss vpn ssl sql api`;

/** Different words for one thing. */
export const sameWords: Record<string, string> = {
  flaw: 'bug',
  vulnerability: 'bug',
  hole: 'bug',
  weakness: 'bug',
  fix: 'patch',
  update: 'patch',
  hacker: 'attacker',
  intruder: 'attacker',
  thief: 'attacker',
  thieves: 'attacker',
  cyberattack: 'attack',
  intrusion: 'breach',
  hack: 'breach',
  leak: 'breach',
  stolen: 'steal',
  stole: 'steal',
  theft: 'steal',
  '0day': 'zero-day',
  zeroday: 'zero-day',
  telco: 'telecom',
  telecommunication: 'telecom',
};
