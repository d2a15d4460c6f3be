/** The sentence of the API reference for each parameter that only some export formats have. */
export const optionMeanings: Readonly<Record<string, string>> = {
  aggregate: '`cidr` writes addresses as the fewest networks that hold just them.',
  format: 'Form of the answer.',
  include_identity: 'Whether the identity that speaks is among the objects; without it none is named.',
  include_marking_definitions: 'Whether the TLP markings that objects refer to are among them.',
  include_relationships: 'Adds techniques and malware families, and what indicates them.',
  bundle_spec_version: 'Writes `spec_version` on the bundle, which STIX 2.1 does not have.',
  misp_ip_type: 'MISP type of an address.',
  stable: 'The same question makes the same event, by its UUID.',
  cef_profile: 'Layout: the value under the key of its type, or always in `src`.',
  schema: 'The documented skeleton, or the strict layout of OpenIOC 1.0.',
  sigma_profile: "Field names as documented, or by SigmaHQ's taxonomy with further rules.",
  grouping: '`type` makes one rule of many values, by type and confidence.',
};
