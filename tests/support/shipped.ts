/** What every source has besides its name, address and kind: on, in the public domain, and asked without regard to others. */
export const shipped = {
  home: 'https://home.org/',
  terms: { licence: 'public domain', tlp: 'clear', commercial: true },
  off: null,
  paceHost: null,
} as const;
