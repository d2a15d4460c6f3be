/** Whether a sentence says that what somebody keeps about people has got out: whose it is, what it is, and that it is gone. */

const owners =
  /\b(?:customer|client|guest|member|patient|student|pupil|alumni|employee|staff|user|shopper|inmate|voter|subscriber|passenger|citizen|resident|people|person|soldier|tenant|traveller|traveler|job seeker|applicant|driver|victim)s?\b/i;
const things =
  /\b(?:records?|profiles?|names|details|files?|data|database|photos?|pictures?|images|passports?|numbers?|addresses|information|locations?|messages|documents|accounts)\b/i;
const gone =
  /\b(?:exposed|leak(?:s|ed)?|stolen|stole|copied|lost|scraped|accessed|viewed|revealed|published|compromised|open (?:storage|to anyone|on the internet)|public(?:ly accessible)? server|without (?:any |a )?password|for sale|sells|selling)\b/i;
/** Programs and attackers do so by the thousand, */
const byMany =
  /\b(?:malware|trojan|stealer|infostealer|ransomware|phishing|campaign|botnet|extension|vulnerabilit(?:y|ies)|flaw|attackers?)\b/i;
/** and flaws might let it happen. `May` is a month. */
const perhaps = /\b(?:could|can|may|might|allows?)\b/;
/** Sentences of a title and a lead are short; what is longer is a list. */
const longest = 400;

/** `text` is read whole: hand over a title and a lead. */
export function tellsOfLoss(text: string): boolean {
  return text
    .split(/[.!?]\s|\n/)
    .some(
      (sentence) =>
        sentence.length <= longest &&
        gone.test(sentence) &&
        things.test(sentence) &&
        owners.test(sentence) &&
        !byMany.test(sentence) &&
        !perhaps.test(sentence),
    );
}
