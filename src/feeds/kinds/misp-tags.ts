/** What tags of MISP say: TLP, galaxies (`misp-galaxy:threat-actor="APT28"`) and words of people. */

export interface TagMeaning {
  tags: string[];
  family?: string;
  techniques: string[];
}

/** Galaxies whose clusters are malware. */
const malware =
  /^(?:malpedia|mitre-malware|mitre-enterprise-attack-malware|mitre-tool|ransomware|rat|banker|stealer|botnet|backdoor|tool|exploit-kit|wiper|cryptominers|android)$/;

/** Galaxies whose clusters are actors. */
const actors =
  /^(?:threat-actor|microsoft-activity-group|mitre-intrusion-set|mitre-enterprise-attack-intrusion-set|360net)$/;

/** Machine tags about the handling of an event; nothing that is known of its indicators. */
const handling =
  /^(?:misp|workflow|osint|estimative-language|admiralty-scale|collaborative-intelligence|type|source|adm)[:-]/i;

export function meaningOf(names: readonly string[]): TagMeaning {
  const meaning: TagMeaning = { tags: [], techniques: [] };
  for (const name of names) {
    const [, galaxy, cluster] = /^misp-galaxy:([a-z0-9-]{1,60})="([^"]{1,120})"$/.exec(name) ?? [];
    if (galaxy === undefined || cluster === undefined) {
      if (!handling.test(name)) meaning.tags.push(name.toLowerCase() === 'tlp:white' ? 'tlp:clear' : name);
    } else if (galaxy.endsWith('attack-pattern')) {
      const technique = /\bT\d{4}(?:\.\d{3})?\b/.exec(cluster)?.[0];
      if (technique) meaning.techniques.push(technique);
    } else if (malware.test(galaxy)) {
      meaning.family ??= plainName(cluster);
    } else if (actors.test(galaxy)) {
      meaning.tags.push(plainName(cluster));
    }
  }
  return meaning;
}

/** `Emotet - S0367` and `Emotet (Malware Family)` are `Emotet`. */
function plainName(cluster: string): string {
  return cluster.replace(/ - [SG]\d{4}$| \([^()]{1,40}\)$/, '');
}
