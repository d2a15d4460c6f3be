/** How far an incident reaches, by what a title and a lead say: what society needs, records that can ruin a life, or hundreds of victims. */
import { leadSentences } from './lead-sentences.ts';

const longest = 500;

/** What everybody depends on. */
const needed =
  /\b(?:water|waterworks|wastewater|chlorine|treatment plant|power (?:grid|plant|station|company)|electricity|grid operator|substations?|heating|pipelines?|fuel|refiner(?:y|ies)|hospitals?|clinics?|clinicians|surgery|surgeries|patients|ambulances?|oncology|radiotherapy|blood (?:bank|service|supply)|pharmac(?:y|ies)|emergency (?:calls?|services|line)|911|999|112|airports?|airlines?|carriers?|check-in|flights?|departures|boarding pass(?:es)?|railways?|rail operator|trains?|(?:sea)?ports?|container|cranes|dispatch(?:ers)?|dialysis|laborator(?:y|ies)|medical|utility|cooperative|embass(?:y|ies)|diplomats|president|prime minister|gas network|sewage|reservoir|ferr(?:y|ies)|metro|traffic lights|air traffic|mobile (?:network|operator|carrier)s?|telecoms?|telecommunications|phone network|parliament|MPs|lawmakers|election (?:systems?|office|commission)|ministry|ministries)(?:'s|s')?\b/i;
/** What was done to it. */
const harmed =
  /\b(?:divert(?:s|ed|ing)?|elsewhere|rerouted|other (?:providers|hospitals)|idle|stopped|stops|lost|opened (?:without|by)|switched off|listened|eavesdropped|copied|on paper|turned away|cancel(?:s|led|ed|ling)|postpon(?:es|ed|ing)|grounded|stranded|offline|shut(?:s|ting)? (?:down|off)|unusable|unavailable|halt(?:s|ed|ing)?|blackouts?|outages?|goes dark|went dark|without (?:power|electricity|water|heat|heating|service)|cut off|by hand|handwritten|manual(?:ly)?|pen and paper|turned (?:the [a-z]{1,15} )?(?:down|up|off)|tampered|tampering|changed|manipulated|took control|out of specification|was read|were read|(?:was|were) accessed|spied on|foothold|knocked out|paraly[sz]ed|crippled|disrupted|out of service|disconnected)\b/i;
/** A flood of requests at a front page passes, and so does a fright. */
const slight =
  /\b(?:DDoS\w*|denial[- ]of[- ]service|junk traffic|normal(?:ly)?|could|might|would|drill|exercise|unaffected|no impact)\b/i;

/** Whether an attack reaches what society needs. */
export function harmsSociety(text: string): boolean {
  if (slight.test(text)) return false;
  return leadSentences(text, longest).some((sentence) => needed.test(sentence) && harmed.test(sentence));
}

const records =
  /\b(?:files?|records?|documents?|dossiers?|database|archive|reports?|statements?|testimony|addresses|identit(?:y|ies)|names|cables|profiles|e-?mails)\b/i;
const delicate =
  /\b(?:police|prosecutors?|courts?|witness(?:es)?|informants?|undercover|protected|sealed|intelligence (?:agency|service|officers?|services?)|secret service|soldiers|troops|military personnel|victims of (?:abuse|violence|crime)|minors|child(?:ren)?(?:'s)? (?:protection|abuse|services)|shelters?|asylum[- ]seekers?|adoption|HIV|psychotherapy|psychiatric|therapy notes|abortion|classified)\b/i;

/** Whether what got out can put people in danger. */
export function isDelicate(text: string): boolean {
  return leadSentences(text, longest).some((sentence) => records.test(sentence) && delicate.test(sentence));
}

const organisations =
  /\b(?:(?:[1-9]\d{2}|[1-9]\d?[,.]?\d{3})|(?:many )?hundreds of|thousands of|scores of)(?: [a-z-]{1,15}){0,2} (?:companies|organi[sz]ations|businesses|firms|enterprises|customers' (?:networks|systems)|agencies|municipalities|hospitals|schools|banks|instances|tenants)\b/i;

/** The words that tell of a hundred or more organisations at once, or null. */
export function manyOrganisations(text: string): string | null {
  return organisations.exec(text)?.[0] ?? null;
}

const devices =
  /\b(?:(?:[1-9]\d{2},\d{3}|[1-9]\d{0,2}(?:,\d{3}){2})|(?:[\d.]{1,5}|several|over a|a|half a) million|millions of)(?: [a-zA-Z-]{1,15}){0,3} (?:devices|routers|boxes|cameras|TVs|phones|computers|machines|hosts|PCs|systems|IP addresses|addresses|bots|modems)\b/i;

/** The words that tell of a hundred thousand devices or more, or null. */
export function manyDevices(text: string): string | null {
  return devices.exec(text)?.[0] ?? null;
}
