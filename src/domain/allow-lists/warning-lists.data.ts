/**
 * The MISP warning lists that are used, and what each is of. Left out: reserved addresses and names, which are no
 * indicators anyway; lists of suffixes, universities, banks and telephone numbers; lists of a million names.
 */
import type { AllowListClass } from '../../contract/allow-list.ts';

/**
 * How a host on the list matches: `type` as the list's own type says; `exact` only itself, for top sites, whatever the type
 * says; `registrable` itself and names whose registrable domain it is.
 */
export type HostRule = 'type' | 'exact' | 'registrable';

export interface KnownList {
  id: string;
  /** What the publisher calls it: how a file that was imported by hand is recognised. */
  title: string;
  class: AllowListClass;
  /** `type` unless told. */
  hosts?: HostRule;
  /** Every URL of its hosts is meant too: nobody but their owner puts anything there. */
  wholeSite?: true;
}

export const warningLists: readonly KnownList[] = [
  { id: 'sinkholes', title: 'List of known sinkholes', class: 'sinkhole' },
  { id: 'empty-hashes', title: 'List of known hashes for empty files', class: 'known_good' },
  { id: 'eicar.com', title: 'List of hashes for EICAR test virus', class: 'known_good' },
  {
    id: 'common-ioc-false-positive',
    title: 'List of known hashes with common false-positives (based on Florian Roth input list)',
    class: 'known_good',
  },
  {
    id: 'ti-falsepositives',
    title: 'Hashes that are often included in IOC lists but are false positives.',
    class: 'known_good',
  },
  { id: 'public-dns-v4', title: 'List of known IPv4 public DNS resolvers', class: 'resolver' },
  { id: 'public-dns-v6', title: 'List of known IPv6 public DNS resolvers', class: 'resolver' },
  {
    id: 'cloudflare-top1k',
    title: 'Top 1,000 domains from Cloudflare Radar',
    class: 'top_site',
    hosts: 'exact',
  },
  {
    id: 'cisco_top1000',
    title: 'Top 1000 websites from Cisco Umbrella',
    class: 'top_site',
    hosts: 'exact',
  },
  { id: 'alexa', title: 'Top 1000 website from Alexa', class: 'top_site', hosts: 'exact' },
  {
    id: 'moz-top500',
    title: 'Top 500 domains and pages from https://moz.com/top500',
    class: 'top_site',
    hosts: 'exact',
  },
  {
    id: 'security-provider-blogpost',
    title: 'List of known security providers/vendors blog domain',
    class: 'vendor',
  },
  {
    id: 'automated-malware-analysis',
    title: 'List of known domains used by automated malware analysis services & security vendors',
    class: 'vendor',
  },
  { id: 'crl-hostname', title: 'CRL and OCSP domains', class: 'service', wholeSite: true },
  { id: 'crl-ip', title: 'CRL and OCSP IP addresses', class: 'service' },
  { id: 'captive-portals', title: 'Captive Portal Detection Hostnames', class: 'service' },
  {
    id: 'whats-my-ip',
    title: 'List of known domains to know external IP',
    class: 'service',
    wholeSite: true,
  },
  {
    id: 'findip-host',
    title:
      'List of known hostname used for querying your source IP. This can be used as exclusion for your Passive DNS lookup.',
    class: 'service',
    wholeSite: true,
  },
  { id: 'common-contact-emails', title: 'Common contact e-mail addresses', class: 'service' },
  { id: 'microsoft', title: 'List of known microsoft domains', class: 'service' },
  { id: 'microsoft-office365', title: 'List of known Office 365 URLs', class: 'service' },
  {
    id: 'microsoft-office365-ip',
    title: 'List of known Office 365 IP address ranges',
    class: 'service',
  },
  {
    id: 'microsoft-win10-connection-endpoints',
    title: 'List of known Windows 10 connection endpoints',
    class: 'service',
  },
  { id: 'google', title: 'List of known google domains', class: 'service' },
  { id: 'apple', title: 'List of known Apple IP ranges', class: 'service' },
  { id: 'wikimedia', title: 'List of known Wikimedia address ranges', class: 'service' },
  {
    id: 'cloudflare-top5k',
    title: 'Top 5,000 domains from Cloudflare Radar',
    class: 'popular_site',
    hosts: 'registrable',
  },
  {
    id: 'cloudflare-top10k',
    title: 'Top 10,000 domains from Cloudflare Radar',
    class: 'popular_site',
    hosts: 'registrable',
  },
  {
    id: 'tranco10k',
    title: 'Top 10K most-used sites from Tranco',
    class: 'popular_site',
    hosts: 'registrable',
  },
  {
    id: 'lots-project',
    title: 'List of LOTS (Living Off Trusted Sites) Project Domains',
    class: 'shared_platform',
  },
  { id: 'public-ipfs-gateways', title: 'List of known public IPFS gateways', class: 'shared_platform' },
  { id: 'link-in-bio', title: 'List of known link in Bio domains', class: 'shared_platform' },
  { id: 'digitalside', title: 'OSINT.DigitalSide.IT Warning List', class: 'shared_platform' },
  { id: 'url-shortener', title: 'List of known URL Shorteners domains', class: 'shortener' },
  { id: 'shodan-scanning', title: 'Shodan IP-Ranges, pot. used for Scanning', class: 'scanner' },
  { id: 'censys-scanning', title: 'Censys IP Ranges Used for Scanning', class: 'scanner' },
  { id: 'shadowserver', title: 'Shadowserver IP-Ranges, pot. used for Scanning', class: 'scanner' },
  {
    id: 'googlebot',
    title:
      'List of known Googlebot IP ranges (https://developers.google.com/search/apis/ipranges/googlebot.json)',
    class: 'scanner',
  },
  {
    id: 'openai-gptbot',
    title: 'List of known IP address ranges for OpenAI GPT crawler bot',
    class: 'scanner',
  },
  { id: 'cloudflare', title: 'List of known Cloudflare IP ranges', class: 'cdn' },
  { id: 'akamai', title: 'List of known Akamai IP ranges', class: 'cdn' },
  { id: 'fastly', title: 'List of known Fastly IP address ranges', class: 'cdn' },
  { id: 'parking-domain', title: 'Parking domains', class: 'parking' },
  { id: 'parking-domain-ns', title: 'Parking domains name server', class: 'parking' },
  { id: 'amazon-aws', title: 'List of known Amazon AWS IP address ranges', class: 'cloud' },
  {
    id: 'google-gcp',
    title: 'List of known GCP (Google Cloud Platform) IP address ranges',
    class: 'cloud',
  },
  {
    id: 'microsoft-azure',
    title: 'List of known Microsoft Azure Datacenter IP Ranges',
    class: 'cloud',
  },
  { id: 'smtp-sending-ips', title: 'List of known SMTP sending IP ranges', class: 'cloud' },
  { id: 'telegram-ips', title: 'List of known Telegram IP address ranges', class: 'cloud' },
  { id: 'zscaler', title: 'List of known Zscaler IP address ranges', class: 'vpn' },
  {
    id: 'vpn-ipv4',
    title: 'Specialized list of IPv4 addresses belonging to common VPN providers and datacenters',
    class: 'vpn',
  },
  {
    id: 'vpn-ipv6',
    title: 'Specialized list of IPv6 addresses belonging to common VPN providers and datacenters',
    class: 'vpn',
  },
  { id: 'dynamic-dns', title: 'List of known dynamic DNS domains', class: 'dynamic_dns' },
  { id: 'disposable-email', title: 'List of disposable email domains', class: 'disposable_mail' },
];
