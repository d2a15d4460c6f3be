/** Whether a sentence says that what somebody keeps about people has got out: whose it is, what it is, and that it is gone. */
import { leadSentences } from './lead-sentences.ts';

const owners =
  /\b(?:customer|client|guest|member|patient|student|pupil|alumni|employee|staff|user|shopper|inmate|voter|subscriber|passenger|citizen|resident|people|person|soldier|tenant|traveller|traveler|job seeker|applicant|driver|victim|donor|alumnus|recipient|flyer|policyholder|account holder|viewer|minor|child|children|parent|pensioner|householder|shareholder|supporter|listener|reader|player|borrower|claimant|defendant|taxpayer|contact)s?\b/i;
const things =
  /\b(?:records?|profiles?|names|details|files?|data|database|photos?|pictures?|images|passports?|numbers?|addresses|information|locations?|messages|documents|accounts|dossiers?|entries|journals?|transcripts?|archives?|backups?|scans|tables|histor(?:y|ies)|remarks)\b/i;
const gone =
  /\b(?:exposed|leak(?:s|ed)?|stolen|stole|copied|lost|scraped|accessed|viewed|revealed|published|compromised|open (?:storage|to anyone|on the internet)|public(?:ly accessible)? server|without (?:any |a )?password|(?:for|on|up for) sale|sells|selling|spill(?:s|ed)|dumped|taken|pulled (?:out|from)|acquired by|exfiltrated|downloaded|siphoned|surfaced|posted (?:online|on)|offered on|turn(?:s|ed)? up on|left (?:reachable|unprotected|unsecured)|reachable (?:without|by)|caught up in|theft of)\b/i;
/** What thieves have to offer, and where. */
const loot =
  /\b(?:files?|documents|archive|database|records|data|dump|backups?|folders|dossiers|reports|cables|e-?mails)\b/i;
const offered =
  /\b(?:(?:turn(?:s|ed)? up|appear(?:s|ed)|surfac(?:es|ed)|offered|advertised|posted|published|dumped|listed|shared|sold|put up|auctioned|for sale|on sale|leaked) (?:[a-z-]+ ){0,3}?(?:on|in|to) (?:(?:a|an|the) )?(?:[a-z-]+ ){0,2}(?:forums?|market(?:place)?s?|dark ?web|darknet|Telegram|torrents?|leak site|paste site))\b/i;
/** Programs and attackers do so by the thousand, */
const byMany =
  /\b(?:malware|trojan|stealer|infostealer|ransomware|phishing|campaign|botnet|extension|vulnerabilit(?:y|ies)|flaw|attackers?)\b/i;
/** and flaws might let it happen. `May` is a month. */
const perhaps = /\b(?:could|can|may|might|allows?)\b/;

/** `text` is read whole: hand over a title and a lead. */
export function tellsOfLoss(text: string): boolean {
  return leadSentences(text).some(
    (sentence) =>
      ((gone.test(sentence) && things.test(sentence) && owners.test(sentence)) ||
        (loot.test(sentence) && offered.test(sentence))) &&
      !byMany.test(sentence) &&
      !perhaps.test(sentence),
  );
}
