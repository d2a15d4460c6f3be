/** Under which terms a source gives its data: facts that the product acts on, not small print. */
import type { SourceTerms } from '../contract/source.ts';

export type Terms = SourceTerms;

/** Data that is in the public domain, or as good as. */
export const publicDomain: Terms = { licence: 'public domain', tlp: 'clear', commercial: true };

export const cc0: Terms = { licence: 'CC0-1.0', tlp: 'clear', commercial: true };

/** abuse.ch: CC0, asked for at the pace it is made, its raw dumps not served on. */
export const abuseCh: Terms = { licence: 'CC0-1.0; fair use', tlp: 'clear', commercial: true };

/** Publications: headline, extract and link; the text itself stays with the publisher. */
export const extracts: Terms = {
  licence: 'publisher copyright; headlines and extracts with link',
  tlp: 'clear',
  commercial: true,
};

/** Spamhaus DROP: free for everyone, its copyright named. */
export const spamhaus: Terms = {
  licence: 'free for all use; copyright stays with it',
  tlp: 'clear',
  attribution: '(c) The Spamhaus Project SLU',
  commercial: true,
};

/** ATT&CK: may be used and shown with its notice. */
export const mitreAttack: Terms = {
  licence: 'ATT&CK terms of use',
  tlp: 'clear',
  attribution:
    '© The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.',
  commercial: true,
};
