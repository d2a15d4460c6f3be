/**
 * How far the built-in sources are trusted, where what kind of publisher they are does not say it (scoring section 3).
 * `id reliability group how`, one source or family (`*`) a line. How sure one report is: `figure` where the number is the
 * source's own, `word` where the parser chose it, so that only its band counts, `fact` where the list is true by definition.
 * One group has one vote: what one operator publishes, and what collects from the others.
 */
export const sourceLines = `
urlhaus 0.85 abuse.ch word
urlhaus-full 0.85 abuse.ch word
threatfox 0.85 abuse.ch figure
threatfox-full 0.85 abuse.ch figure
malware-bazaar 0.85 abuse.ch word
feodo-tracker 0.85 abuse.ch word
sslbl 0.85 abuse.ch word
sslbl-ips 0.85 abuse.ch word
spamhaus-* 0.85 spamhaus word
tor-exit-nodes 0.95 tor-project fact
openphish 0.8 openphish word
phishtank 0.8 phishtank word
phishunt 0.65 phishunt word
red-flag-domains 0.5 red-flag-domains word
cert-polska-warning-list 0.9 cert-polska word
circl-osint 0.75 circl word
botvrij 0.65 botvrij word
vx-vault 0.65 vx-vault word
c2-tracker 0.65 c2-tracker word
blocklist-de-* 0.65 blocklist.de word
dataplane-* 0.65 dataplane.org word
cins-army 0.65 cins word
emerging-threats-compromised 0.65 emerging-threats word
dshield-block-list 0.65 sans word
greensnow 0.65 greensnow word
binary-defense 0.65 binary-defense word
sip-attackers 0.65 sip-attackers word
abuseipdb 0.65 abuseipdb figure
ipsum 0.5 aggregate figure
tweetfeed 0.5 aggregate word
alienvault-otx 0.5 aggregate word
alienvault-reputation 0.5 aggregate word
maltrail-trails 0.5 aggregate word
cisa-kev 0.9 cisa word
ransomware-live 0.6 ransomware.live figure
isc-sans 0.75 sans figure
schneier 0.6 schneier figure
troy-hunt 0.6 troy-hunt figure
`;

/** Publications of one publisher under several names. */
export const publishers: Record<string, readonly string[]> = {
  cisa: ['cisa-advisories'],
  'cert-fr': ['cert-fr-alerts', 'cert-fr-advisories', 'cert-fr-threats', 'cert-fr-indicators'],
  'cert-eu': ['cert-eu-threats', 'cert-eu-advisories'],
  jpcert: ['jpcert', 'jpcert-eyes'],
  google: ['google-threat-intelligence', 'google-tag', 'google-project-zero'],
  microsoft: ['microsoft-threat-intelligence', 'microsoft-security', 'msrc'],
  'trend-micro': ['trend-micro', 'zdi'],
  offsec: ['exploit-db', 'exploit-database'],
};
