/** Sources that publish articles: one line each, grouped by what they are. */
import type { Feed } from './feed.ts';

export interface NewsGroup extends Pick<Feed, 'category' | 'tier' | 'every'> {
  /**
   * `id | name | home | feed | words`, one source a line. The feed's address is resolved against home. Words: `page` for a
   * feed with titles or extracts only, whose pages hold the text; `atom` or `rdf` for the format of the sample, else RSS.
   */
  lines: string;
}

export const newsGroups: NewsGroup[] = [
  {
    category: 'news',
    tier: 2,
    every: 15,
    lines: `
bleepingcomputer | BleepingComputer | https://www.bleepingcomputer.com/ | feed/ | page
the-hacker-news | The Hacker News | https://thehackernews.com/ | https://feeds.feedburner.com/TheHackersNews | page
krebs-on-security | Krebs on Security | https://krebsonsecurity.com/ | feed/
dark-reading | Dark Reading | https://www.darkreading.com/ | rss.xml | page
securityweek | SecurityWeek | https://www.securityweek.com/ | feed/ | page
the-record | The Record | https://therecord.media/ | feed | page
cyberscoop | CyberScoop | https://cyberscoop.com/ | feed/
help-net-security | Help Net Security | https://www.helpnetsecurity.com/ | feed/
infosecurity-magazine | Infosecurity Magazine | https://www.infosecurity-magazine.com/ | rss/news/ | page
the-register | The Register | https://www.theregister.com/security/ | headlines.atom | page atom
ars-technica | Ars Technica | https://arstechnica.com/security/ | https://arstechnica.com/tag/security/feed/
wired | Wired | https://www.wired.com/category/security/ | https://www.wired.com/feed/category/security/latest/rss | page
databreaches-net | DataBreaches.net | https://www.databreaches.net/ | feed/
risky-business | Risky Business News | https://risky.biz/ | feeds/risky-business-news/
heise-security | heise Security | https://www.heise.de/security/ | rss/news-atom.xml | page atom
`,
  },
  {
    category: 'news',
    tier: 3,
    every: 15,
    lines: `
security-affairs | Security Affairs | https://securityaffairs.com/ | feed
cso-online | CSO Online | https://www.csoonline.com/ | feed/
hackread | HackRead | https://www.hackread.com/ | feed/
graham-cluley | Graham Cluley | https://grahamcluley.com/ | feed/
tldr-sec | tl;dr sec | https://tldrsec.com/ | feed.xml
`,
  },
  {
    category: 'research',
    tier: 1,
    every: 30,
    lines: `
eset-welivesecurity | ESET WeLiveSecurity | https://www.welivesecurity.com/en/ | rss/feed/ | page
google-project-zero | Google Project Zero | https://googleprojectzero.blogspot.com/ | feeds/posts/default | atom
elastic-security-labs | Elastic Security Labs | https://www.elastic.co/security-labs/ | rss/feed.xml
citizen-lab | Citizen Lab | https://citizenlab.ca/ | feed/
isc-sans | SANS Internet Storm Center | https://isc.sans.edu/ | rssfeed_full.xml
watchtowr-labs | watchTowr Labs | https://labs.watchtowr.com/ | rss/
zdi | Zero Day Initiative | https://www.zerodayinitiative.com/advisories/published/ | https://www.zerodayinitiative.com/rss/published/
horizon3 | Horizon3.ai | https://horizon3.ai/attack-research/ | https://horizon3.ai/feed/
datadog-security-labs | Datadog Security Labs | https://securitylabs.datadoghq.com/ | rss/feed.xml
trail-of-bits | Trail of Bits | https://blog.trailofbits.com/ | feed/
portswigger-research | PortSwigger Research | https://portswigger.net/research/ | rss
`,
  },
  {
    category: 'research',
    tier: 2,
    every: 30,
    lines: `
schneier | Schneier on Security | https://www.schneier.com/ | feed/atom/ | atom
trustedsec | TrustedSec | https://www.trustedsec.com/ | feed/
black-hills | Black Hills Information Security | https://www.blackhillsinfosec.com/ | feed/
exploit-db | Exploit-DB | https://www.exploit-db.com/ | rss.xml | page
troy-hunt | Troy Hunt | https://www.troyhunt.com/ | rss/
`,
  },
  {
    category: 'threat-intel',
    tier: 1,
    every: 30,
    lines: `
cisco-talos | Cisco Talos | https://blog.talosintelligence.com/ | rss/
unit-42 | Palo Alto Unit 42 | https://unit42.paloaltonetworks.com/ | feed/
securelist | Kaspersky Securelist | https://securelist.com/ | feed/
check-point-research | Check Point Research | https://research.checkpoint.com/ | feed/
google-threat-intelligence | Google Threat Intelligence | https://cloud.google.com/blog/topics/threat-intelligence/ | https://feeds.feedburner.com/threatintelligence/pvexyqv7v0v
google-tag | Google Threat Analysis Group | https://blog.google/threat-analysis-group/ | rss/
microsoft-threat-intelligence | Microsoft Threat Intelligence | https://www.microsoft.com/en-us/security/blog/topic/threat-intelligence/ | feed/
sentinellabs | SentinelLabs | https://www.sentinelone.com/labs/ | feed/
sophos-x-ops | Sophos X-Ops | https://news.sophos.com/en-us/category/threat-research/ | feed/
trend-micro | Trend Micro Research | https://www.trendmicro.com/en_us/research.html | https://feeds.trendmicro.com/TrendMicroResearch | page
dfir-report | The DFIR Report | https://thedfirreport.com/ | feed/
volexity | Volexity | https://www.volexity.com/blog/ | https://www.volexity.com/feed/
ahnlab-asec | AhnLab ASEC | https://asec.ahnlab.com/en/ | feed/
zscaler-threatlabz | Zscaler ThreatLabz | https://www.zscaler.com/blogs/security-research | https://www.zscaler.com/blogs/feeds/security-research
sekoia | Sekoia | https://www.sekoia.io/ | https://blog.sekoia.io/feed/
recorded-future | Recorded Future | https://www.recordedfuture.com/research | https://www.recordedfuture.com/feed | page
malware-traffic-analysis | Malware-Traffic-Analysis | https://www.malware-traffic-analysis.net/ | blog-entries.rss | page
team-cymru | Team Cymru | https://www.team-cymru.com/blog | https://www.team-cymru.com/post/rss.xml
intel-471 | Intel 471 | https://intel471.com/blog | https://intel471.com/blog/feed | page
`,
  },
  {
    category: 'vendor',
    tier: 1,
    every: 30,
    lines: `
microsoft-security | Microsoft Security Blog | https://www.microsoft.com/en-us/security/blog/ | feed/
msrc | Microsoft Security Response Center | https://msrc.microsoft.com/blog/ | feed/
crowdstrike | CrowdStrike | https://www.crowdstrike.com/en-us/blog/ | feed | page
proofpoint | Proofpoint | https://www.proofpoint.com/us/blog | https://www.proofpoint.com/us/rss.xml | page
huntress | Huntress | https://www.huntress.com/blog | https://www.huntress.com/blog/rss.xml | page
rapid7 | Rapid7 | https://www.rapid7.com/blog/ | rss/
fortinet | Fortinet Threat Research | https://www.fortinet.com/blog/threat-research | https://feeds.fortinet.com/fortinet/blog/threat-research | page
wiz | Wiz | https://www.wiz.io/blog | https://www.wiz.io/feed/rss.xml | page
red-canary | Red Canary | https://redcanary.com/blog/ | https://redcanary.com/feed/
greynoise | GreyNoise | https://www.greynoise.io/blog | https://www.greynoise.io/blog/rss.xml | page
sysdig | Sysdig | https://sysdig.com/blog/ | https://sysdig.com/feed/
cloudflare-security | Cloudflare | https://blog.cloudflare.com/tag/security/ | rss/
chainalysis | Chainalysis | https://www.chainalysis.com/blog/ | feed/
`,
  },
  {
    category: 'vendor',
    tier: 2,
    every: 30,
    lines: `
malwarebytes | Malwarebytes | https://www.malwarebytes.com/blog | https://www.malwarebytes.com/blog/feed/index.xml
github-security | GitHub Security | https://github.blog/category/security/ | feed/
aws-security | AWS Security | https://aws.amazon.com/blogs/security/ | feed/
`,
  },
  {
    category: 'government',
    tier: 1,
    every: 30,
    lines: `
cisa-advisories | CISA Cybersecurity Advisories | https://www.cisa.gov/news-events/cybersecurity-advisories | https://www.cisa.gov/cybersecurity-advisories/all.xml
ncsc-uk | NCSC UK | https://www.ncsc.gov.uk/ | api/1/services/v1/all-rss-feed.xml | page
cert-fr-alerts | CERT-FR Alerts | https://www.cert.ssi.gouv.fr/alerte/ | feed/ | page
cert-fr-advisories | CERT-FR Advisories | https://www.cert.ssi.gouv.fr/avis/ | feed/ | page
cert-fr-threats | CERT-FR Threat Reports | https://www.cert.ssi.gouv.fr/cti/ | feed/ | page
cert-fr-indicators | CERT-FR Indicators | https://www.cert.ssi.gouv.fr/ioc/ | feed/ | page
cert-bund | CERT-Bund | https://wid.cert-bund.de/portal/wid/kurzinformationen | https://wid.cert-bund.de/content/public/securityAdvisory/rss | page
cert-eu-threats | CERT-EU Threat Intelligence | https://cert.europa.eu/publications/threat-intelligence/ | https://cert.europa.eu/publications/threat-intelligence-rss | page
cert-eu-advisories | CERT-EU Security Advisories | https://cert.europa.eu/publications/security-advisories/ | https://cert.europa.eu/publications/security-advisories-rss | page
jpcert | JPCERT/CC | https://www.jpcert.or.jp/english/ | rss/jpcert-en.rdf | rdf
jpcert-eyes | JPCERT/CC Eyes | https://blogs.jpcert.or.jp/en/ | atom.xml | atom
cccs | Canadian Centre for Cyber Security | https://www.cyber.gc.ca/ | api/cccs/rss/v1/get?feed=alerts_advisories&lang=en | page atom
acsc | Australian Cyber Security Centre | https://www.cyber.gov.au/ | rss/alerts | page
cert-polska | CERT Polska | https://cert.pl/en/ | atom.xml | atom
`,
  },
];
