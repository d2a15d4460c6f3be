/**
 * Objects are stored with marks in place of the phrases that they share, which makes them half as long. JSON text holds no
 * control characters, so a mark is never anything else; and what stands at a mark can be another phrase when it is read.
 */
import { tlpWords } from '../contract/tlp.ts';
import { ourProducer } from '../exports/producer.ts';
import { markingId } from '../exports/stix-markings.ts';

/** Stored objects depend on this list: phrases are only ever added at its end, up to thirty. */
const phrases = [
  ...tlpWords.map((tlp) => `"object_marking_refs":["${markingId(tlp)}"]`),
  '{"type":"indicator","spec_version":"2.1","id":"indicator--',
  '{"type":"vulnerability","spec_version":"2.1","id":"vulnerability--',
  '{"type":"attack-pattern","spec_version":"2.1","id":"attack-pattern--',
  `","created_by_ref":"identity--${ourProducer.uuid}","created":"`,
  '","modified":"',
  '"external_references":[{"source_name":"',
  '"indicator_types":["malicious-activity"],"pattern":"[',
  '"]","pattern_type":"stix","pattern_version":"2.1","valid_from":"',
  '\']","pattern_type":"stix","pattern_version":"2.1","valid_from":"',
  '","valid_until":"',
  ',"name":"Malicious ',
  '","description":"Reported by ',
  '{"kill_chain_name":"mitre-attack","phase_name":"',
  '"confidence":',
  '"labels":["',
  ":value = '",
  'file:hashes.',
  ',"url":"https://',
];

const marks = phrases.map((phrase, at) => [phrase, String.fromCharCode(at + 1)] as const);

/** What is stored of an object's JSON. */
export function shorten(json: string): string {
  let text = json;
  for (const [phrase, mark] of marks) text = text.replaceAll(phrase, mark);
  return text;
}

/** The JSON of what was stored; every marking is at least as strict as `tlp`, a position in `tlpWords`. */
export function lengthen(stored: string, tlp = 0): string {
  return stored.replace(/[\x01-\x1e]/g, (mark) => {
    const at = mark.charCodeAt(0) - 1;
    return phrases[Math.max(at, tlp)]!;
  });
}
