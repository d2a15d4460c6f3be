/** What an analyst is told of a hit: by the shape of the indicator, by what it is reported for, by the family behind it. */
import type { Shape } from './hunted.ts';

const address =
  'Look in firewall, proxy and endpoint network logs; a connection from inside that was allowed and moved data means that a host spoke to it, while blocked packets from outside are mostly noise. ' +
  'Innocent reasons are shared hosting, a CDN, a VPN exit or an address that has changed hands since the report. ' +
  'Next, find the process and the user behind the first connection, and what the host resolved just before it.';

const network =
  'Look in firewall and flow logs for any address of the network; one hit says little, several hosts or steady traffic to it say more. ' +
  'A large network also holds uninvolved customers of the same provider, so judge each address by itself. ' +
  'Next, look up the addresses that were met, and block the network only where nothing of yours depends on it.';

const file =
  'Look in endpoint, mail gateway and proxy logs; a match is this very file, so it is strong evidence where the file was run and weaker where a scanner only saw it. ' +
  'Innocent reasons are an analyst, a sandbox or a backup that holds samples, and files of legitimate installers that were listed by mistake. ' +
  'Next, find how the file arrived and what it started, isolate the host if it ran, and search for its neighbours by path and name.';

export const byShape: Record<Shape, string> = {
  ipv4: address,
  ipv6: address,
  ipv4_network: network,
  ipv6_network: network,
  ip_port:
    'Look in firewall and endpoint network logs for connections to this service; address and port together are far more telling than the address alone. ' +
    'A scanner of your own or a research sensor may also have touched it. ' +
    'Next, find the process behind the connection, and look for a steady interval that would be a beacon.',
  domain:
    'Look in DNS and proxy logs, subdomains included; a resolved name means that something asked for it, only a connection after it means contact. ' +
    'Innocent reasons are mail and link scanners, prefetching browsers, and sites that were hacked and cleaned since. ' +
    'Next, find the host behind the resolver, the first request, and what else it asked for in the same minute.',
  url:
    'Look in proxy, mail and click logs for this very address; a page that was loaded or a file that was fetched matters, a link that was only delivered is a warning. ' +
    'Innocent reasons are link scanners, sandboxes and previews of chat programs, which fetch what no person opened. ' +
    'Next, see whether the answer was 200 and how large it was, what the host did next, and search for the host name alone, since paths change.',
  md5: file,
  sha1: file,
  sha256: file,
  sha512: file,
  email:
    'Look in mail logs for messages from this address, as header and as envelope sender; a delivered message matters more than a rejected one. ' +
    'The sender is easily forged and its owner may be a victim as well, so check SPF, DKIM and DMARC before blaming the account. ' +
    'Next, find who opened, answered or clicked, and withdraw the message from all mailboxes.',
  cve:
    'Look in the results of vulnerability scans for systems that are open to it, and in IDS and WAF logs for attempts; a finding is an exposure, not an intrusion. ' +
    'Scanners judge by version and do not see backported fixes or a disabled component. ' +
    'Next, patch what is reachable from the internet first, and look for signs of compromise from before the patch.',
  technique:
    'This finds alerts that your detections have marked with the technique, in Splunk by the annotations of Enterprise Security; it finds no raw event. ' +
    'Administrators and management tools do many of these things every day. ' +
    'Next, see which data sources of the technique you collect at all, since no result may mean no coverage.',
  tactic:
    'This finds alerts that your detections have marked with the tactic, in Splunk by the annotations of Enterprise Security; it is a view of an intrusion stage, not a detection. ' +
    'Expect much that is ordinary. ' +
    'Next, group by host and user, and look for those that also have alerts of the stages before and after it.',
  x509_sha1:
    'Look in TLS logs of network sensors (Zeek, Suricata) for a server that showed this certificate; it follows an operator from one address to the next. ' +
    'A default certificate of a product is shown by ordinary servers as well. ' +
    'Next, take the addresses that showed it, and hunt for those in firewall and endpoint logs.',
  ja3:
    'Look in TLS logs of network sensors; the fingerprint names a way of building the first message, which many programs with the same library share. ' +
    'By itself it is no evidence: count how many hosts have it before anything else. ' +
    'Next, keep the rare ones and compare server name, certificate and process.',
  ja4:
    'Look in TLS logs of network sensors; the fingerprint names a TLS client more precisely than JA3, but programs with the same library still share it. ' +
    'Browser updates and common tools explain most hits that occur on many hosts. ' +
    'Next, keep the rare ones and compare server name, certificate and process.',
};

/** One sentence for each; the names of a line, as sources write them, mean the same. */
export const byThreat: [names: string, text: string][] = [
  [
    'botnet_cc c2 cc command_and_control c2_server botnet',
    'It is reported as a command-and-control server: outbound contact, above all at even intervals, points to an infected host.',
  ],
  [
    'malware_download payload_delivery malware_hosting malware_distribution malware_site',
    'It is reported for delivering malware: a successful download counts, so look for the file that was written right after.',
  ],
  [
    'payload malware malicious_file trojan',
    'It is reported as malware itself: where it ran, treat the host and the accounts used on it as compromised.',
  ],
  [
    'phishing credential_phishing scam fraud',
    'It is reported for phishing: look for a form that was sent (a POST) and reset the sessions and passwords of whoever sent it.',
  ],
  [
    'attacker brute_force bruteforce malicious abuse',
    'It is reported for attacks on open services: look for a successful sign-in among the failed ones.',
  ],
  [
    'scanner scanning reconnaissance mass_scanner',
    'It is reported for scanning: inbound attempts are everyday noise, an answer from your side or any outbound contact is not.',
  ],
  [
    'compromised_host compromised infected_host',
    'It is reported as a hacked machine: its owner may be legitimate, and the report may be out of date once it is cleaned.',
  ],
  [
    'anonymiser anonymizer tor tor_exit proxy vpn',
    'It is an exit of an anonymity network: use by itself is no attack, so judge by what was done through it.',
  ],
  [
    'exploit exploitation exploited',
    'It is reported as exploited: look for the time before the fix as well, and for web shells and new accounts after it.',
  ],
  [
    'ransomware',
    'It is reported in connection with ransomware: treat a hit as urgent, and check backups and lateral movement at once.',
  ],
  [
    'cc_skimming skimming skimmer magecart',
    'It is reported for skimming of payment cards: look at the scripts of your own shop pages before looking at visitors.',
  ],
  ['hijacked_network', 'It is reported as hijacked address space: legitimate traffic with it is improbable.'],
  [
    'cryptomining coinminer miner cryptojacking',
    'It is reported for mining of cryptocurrency: look for steady processor load, and for how the miner came in.',
  ],
  ['suspicious', 'It is reported as suspicious only: wait for a second sign before acting.'],
];

/** One sentence for each kind of program, and the families that are of it, as `normalName` spells them. */
export const byFamily: [families: string, text: string][] = [
  [
    'cobaltstrike meterpreter metasploit sliver bruteratel bruteratelc4 havoc mythic covenant nighthawk powershellempire empire deimosc2 posh c2 merlin adaptixc2 pupy viper supershell vshell',
    'The family is a framework for operators at the keyboard: look for injected processes, named pipes, service creation and movement to other hosts, and rule out your own red team.',
  ],
  [
    'qakbot qbot emotet icedid bokbot pikabot bumblebee smokeloader smoke gootloader gootkit latrodectus darkgate hijackloader idatloader guloader cloudeye socgholish fakeupdates clearfake batloader bazarloader amadey privateloader matanbuchus danabot trickbot ursnif gozi isfb dridex hancitor zloader raspberryrobin xloader castleloader',
    'The family is a loader: what it brought matters more than itself, so look for the second stage and for credentials used within the next hours.',
  ],
  [
    'redlinestealer redline lummastealer lumma lummac2 vidar raccoon raccoonstealer stealc rhadamanthys azorult lokibot lokipasswordstealer formbook snakekeylogger agenttesla amosstealer amos atomicstealer atomicmacosstealer metastealer risepro strelastealer meduzastealer ponystealer pony phemedrone acrstealer acreed vipkeylogger massloggger masslogger 404keylogger hawkeye darkcloud',
    'The family steals passwords and sessions: reset what was saved in browsers, mail and VPN clients of the host, and end open sessions; cleaning the host alone is not enough.',
  ],
  [
    'asyncrat remcos remcosrat njrat bladabindi quasarrat quasar dcrat darkcrystalrat xworm netwire netwirerc nanocore nanocorerat warzonerat avemaria orcusrat venomrat gh0strat plugx poisonivy valleyrat shadowpad netsupportmanagerrat netsupport netsupportrat screenconnect ateraagent bitrat limerat revengerat sectoprat arechclient2 purehvnc purerat stealerrat spynote moonpeak sparkrat',
    'The family is a remote access tool: look for autostart entries and for commands run by hand, and check whether your own support staff use the program where it is a commercial one.',
  ],
  [
    'mozi mirai gafgyt bashlite hajime tsunami kaiten xorddos moobot fbot rondodox aisuru fodcha okiru satori bigpanzi kimwolf',
    'The family lives on routers, cameras and Linux servers: no endpoint agent will see it, so look for Telnet, SSH and odd HTTP from such devices in flow logs, and renew their firmware.',
  ],
  [
    'lockbit lockbit3 blackcat alphv conti ryuk akira blackbasta cl0p clop play playcrypt royal blacksuit medusa medusalocker phobos 8base ransomhub qilin agenda rhysida bianlian hive revil sodinokibi maze babuk darkside blackmatter snatch incransom lynx dragonforce safepay interlock wannacry wannacryptor',
    'The family is ransomware: a hit is late in the intrusion, so isolate first, then check backups, domain controllers and large outbound transfers.',
  ],
  [
    'xmrig coinminer kinsing teamtnt kingminer lemonduck perfctl z0miner cryptonightminer',
    'The family mines cryptocurrency: the harm is small, but the hole it came through is open to others, so find and close that one.',
  ],
  [
    'systembc socks5systemz ngioweb gsocks proxybot faceless badbox vo1d',
    'The family turns hosts into proxies for others: look for traffic that the host passes on, and for attacks on others from your addresses.',
  ],
];
