/** Every source, in the order in which documentation and the sources page show them. */
import { abuseipdb } from './abuseipdb.ts';
import { alienvaultOtx } from './alienvault-otx.ts';
import { alienvaultReputation } from './alienvault-reputation.ts';
import { attackFeeds } from './attack.ts';
import { binaryDefense } from './binary-defense.ts';
import { blocklistDe } from './blocklist-de.ts';
import { c2Tracker } from './c2-tracker.ts';
import { certPolskaWarningList } from './cert-polska-warning-list.ts';
import { cinsArmy } from './cins-army.ts';
import { cisaKev } from './cisa-kev.ts';
import { cveList } from './cve-list.ts';
import { dataplane } from './dataplane.ts';
import { dshield } from './dshield.ts';
import { emergingThreats } from './emerging-threats.ts';
import { epss } from './epss.ts';
import { exploitDatabase } from './exploit-database.ts';
import type { Feed } from './feed.ts';
import { feodoTracker } from './feodo-tracker.ts';
import { githubAdvisories } from './github-advisories.ts';
import { greenSnow } from './greensnow.ts';
import { ipsum } from './ipsum.ts';
import { maltrail } from './maltrail.ts';
import { malwareBazaar } from './malware-bazaar.ts';
import { metasploit } from './metasploit.ts';
import { mispFeeds } from './misp-feeds.ts';
import { mispGalaxy } from './misp-galaxy.ts';
import { newsFeeds } from './news.ts';
import { nucleiTemplates } from './nuclei-templates.ts';
import { nvd } from './nvd.ts';
import { openPhish } from './openphish.ts';
import { phishtank } from './phishtank.ts';
import { phishunt } from './phishunt.ts';
import { ransomwareLive } from './ransomware-live.ts';
import { redFlagDomains } from './red-flag-domains.ts';
import { sipAttackers } from './sip-attackers.ts';
import { spamhausAsnDrop } from './spamhaus-asn-drop.ts';
import { spamhausDrop } from './spamhaus-drop.ts';
import { sslbl } from './sslbl.ts';
import { sslblAddresses } from './sslbl-addresses.ts';
import { threatfox, threatfoxFull } from './threatfox.ts';
import { torExitNodes } from './tor-exit-nodes.ts';
import { tweetfeed } from './tweetfeed.ts';
import { urlhaus, urlhausFull } from './urlhaus.ts';
import { vxVault } from './vx-vault.ts';
import { warningLists } from './warning-lists.ts';

export { ownFeed } from './kinds/own-feed.ts';

export const feeds: Feed[] = [
  urlhaus,
  urlhausFull,
  threatfox,
  threatfoxFull,
  malwareBazaar,
  feodoTracker,
  sslbl,
  sslblAddresses,
  ...spamhausDrop,
  spamhausAsnDrop,
  ...blocklistDe,
  cinsArmy,
  emergingThreats,
  dshield,
  torExitNodes,
  openPhish,
  phishtank,
  ipsum,
  tweetfeed,
  ...mispFeeds,
  alienvaultOtx,
  abuseipdb,
  ...dataplane,
  greenSnow,
  binaryDefense,
  sipAttackers,
  alienvaultReputation,
  vxVault,
  certPolskaWarningList,
  phishunt,
  redFlagDomains,
  c2Tracker,
  maltrail,
  cisaKev,
  nvd,
  cveList,
  epss,
  githubAdvisories,
  exploitDatabase,
  metasploit,
  nucleiTemplates,
  ...attackFeeds,
  mispGalaxy,
  ransomwareLive,
  warningLists,
  ...newsFeeds,
];
