/** Whether a title and a lead tell of an incident without calling it one: what stands still, is gone, or was meddled with. */
import { leadSentences } from './lead-sentences.ts';

/** What somebody runs, */
const run =
  /\b(?:systems?|servers?|networks?|services?|platforms?|portals?|websites?|sites?|offices?|computers?|tills?|terminals?|telephones?|e-?mail|production|bottling|brewing|assembly|deliver(?:y|ies)|shipments?|orders?|ordering|plants?|factor(?:y|ies)|lines?|warehouses?|flights?|departures?|check-in|booking|ticket(?:s|ing)?|payments?|surger(?:y|ies)|appointments?|classes|schools?|hospitals?|patients|librar(?:y|ies)|courts?|stores?|shops)\b/i;
/** how it came to a halt, */
const halted =
  /\b(?:offline|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|paus(?:es|ed|ing)|shut(?: down)?|shuts|shutting|clos(?:ed|es|ing)|cancel(?:s|led|ed)?|unavailable|unusable|inaccessible|unreachable|unable to|disrupt(?:s|ed|ion|ions)?|outages?|crippled|paraly[sz](?:ed|es)|down (?:for|since|after|on)|stop(?:s|ped)|stand(?:s|ing)? still|standstill|goes dark|went dark|in the dark|divert(?:s|ed|ing)? (?:patients|ambulances|flights|trains)|turned away|delay(?:s|ed)|postpon(?:es|ed)|floods|flooded|swamp(?:s|ed)|overwhelm(?:s|ed)|knocked out|frozen|printed lists|pen and paper|pencil and paper|by hand|handwritten|manually|limp(?:s|ed|ing)?)\b/i;
/** and that it was no storm. */
const byIntruders =
  /\b(?:cyber\w*|cyber-[a-z]+|hack(?:ed|ers?|ing)?|intruders?|intrusions?|unauthori[sz]ed (?:activity|access|party|person|third party)|unusual activity|suspicious activity|malicious activity|(?:IT|security|network) (?:incident|outage|disruption|environment|security incident)|encrypt(?:ed|ion)|ransom|malware|junk traffic|DDoS\w*|hacktivists?|break-in)\b/i;

const money =
  /(?:[$€£¥]\s?\d|\b(?:cryptocurrenc(?:y|ies)|crypto|ether|ethereum|bitcoins?|stablecoins?|USDC|USDT|tokens|funds|coins)\b)/i;
const kept =
  /\b(?:exchange|wallets?|protocol|bridge|vault|treasury|pool|DeFi|trading platform|lender|lending platform|depositors?|savings)\b/i;
const drained =
  /\b(?:drain(?:s|ed|ing)?|stolen|stole|steals|siphon(?:s|ed)|swept|swipe[sd]?|los(?:t|es|s of)|left the|(?:was|were) (?:moved|transferred) out|(?:moved|emptied|walked) (?:out|off)|looted|heist|made off|makes? off|vanish(?:es|ed)|disappear(?:s|ed)|emptied|taken from|exploit(?:er|ed)? (?:takes|nets|netted))\b/i;

const shown =
  /\b(?:broadcasts?|broadcaster(?:'s)?|television|TV|radio|bulletin|evening news|programmes?|transponders?|channels?|streams?|billboards?|signage|screens?|displays?|home ?page|websites?|loudspeakers?|departure boards?|social media accounts?)\b/i;
const replaced =
  /\b(?:replaced|interrupted|interrupts|hijack(?:s|ed)|defac(?:es|ed)|overpowered|were shown|taken over|took over|swapped for|puts slogans|slogans|propaganda|instead of|fake (?:message|alert)s?)\b/i;

const steered =
  /\b(?:set ?points?|chlorine|fluoride|dosing|valves?|pumps?|floodgates?|sluices?|turbines?|breakers?|substations?|PLCs?|HMIs?|controllers?|SCADA|waterworks|water (?:plant|system|utility|levels?)|treatment plant|heating|thermostats?|inverters?|dam)\b/i;
const meddled =
  /\b(?:tamper(?:s|ed|ing)?|turned (?:down|up|off|the)|changed|altered|manipulated|moved|opened|raised|lowered|adjusted|switched off|meddled|overrid(?:den|e)|took control|taken over|shut off|overflow(?:s|ed)?)\b/i;
const stranger =
  /\b(?:someone|somebody|strangers?|outsiders?|intruders?|hackers?|remote(?:ly)?|attackers?|unknown|hacktivists?)\b/i;

const mail = /\b(?:e-?mails?|mail|mailbox(?:es)?|inbox(?:es)?|correspondence|messages|calls|phones)\b/i;
const read =
  /\b(?:(?:was|were|been) (?:being )?(?:read|accessed|copied|monitored|intercepted|opened|listened)|read(?:ing)? (?:the )?(?:e-?mails?|mail|messages)|spied on|eavesdropped)\b/i;
const byOutsiders =
  /\b(?:outsiders?|intruders?|hackers?|foreign|strangers?|unauthori[sz]ed|spies|for (?:[a-z0-9-]+ ){0,3}(?:weeks|months|years)|attackers?)\b/i;

/** Others' flaws and programs might do so; who looks into them tells of no incident. */
const perhaps = /\b(?:could|can|may|might|allow(?:s|ed|ing)?|lets?|would)\b/;
/** A court tells of what was long ago. */
const court =
  /\b(?:judges?|prosecutors?|sentenced|plead(?:s|ed)|indict(?:s|ed|ment)|extradit(?:ed|ion)|defendants?)\b/i;

/** Something done before all eyes, which a group owns up to; or a theft in secret, of which a text about the group tells too. */
type AttackTold = 'open' | 'secret' | null;

/** `text` is read whole: hand over a title and a lead. */
export function tellsOfAttack(text: string): AttackTold {
  if (court.test(text)) return null;
  const sentences = leadSentences(text).filter((sentence) => !perhaps.test(sentence));
  const has = (...parts: RegExp[]) =>
    sentences.some((sentence) => parts.every((part) => part.test(sentence)));
  if (byIntruders.test(text) && has(run, halted)) return 'open';
  if (has(shown, replaced) || (stranger.test(text) && has(steered, meddled))) return 'open';
  return has(money, kept, drained) || has(mail, read, byOutsiders) ? 'secret' : null;
}
