/** Names of groups by the schemes of those who track them, where no table has them yet: `Moonlit Typhoon`, `LUNAR SPIDER`. */
import { stoppedNames } from '../attack/stopped-names.data.ts';
import { isInCapitals } from './in-capitals.ts';

/** A second word that stands for a country or a motive: weather (Microsoft), animals, constellations, monsters. */
const kinds =
  'Typhoon|Sandstorm|Sleet|Blizzard|Tempest|Chollima|Kitten|Taurus|Libra|Serpens|Ursa|Pisces|Scorpius|Manticore|Likho|Werewolf';
/** These name animals and metals just as often: only in capitals, as their makers write them. */
const animals = 'PANDA|SPIDER|BEAR|TIGER|JACKAL|WOLF|LYNX|KITTEN|CHOLLIMA';
const metals = 'GOLD|BRONZE|COBALT|NICKEL|IRON';
const scheme = new RegExp(
  `(?:([A-Z][a-z]{2,14}) (?:${kinds})|([A-Z]{3,15}) (?:${animals}|${kinds.toUpperCase()})|(?:${metals}) ([A-Z]{4,15}))(?![\\w-])`,
  'y',
);
const articles = ['A', 'An', 'The', 'This', 'That', 'Our', 'His', 'Her', 'Their'];
const stopped = new Set([...stoppedNames, ...articles].map((word) => word.toLowerCase()));

/** The end of the name that starts at `start`, or null. */
export function schemeName(text: string, start: number): number | null {
  scheme.lastIndex = start;
  const match = scheme.exec(text);
  if (match === null) return null;
  const own = match[1] ?? match[2] ?? match[3]!;
  const isHeading = own === own.toUpperCase() && isInCapitals(text, start, scheme.lastIndex);
  return stopped.has(own.toLowerCase()) || isHeading ? null : start + match[0].length;
}
