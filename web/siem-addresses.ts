/** The addresses of one's own SIEM, which this browser remembers. */
export const siems = { splunk: 'Splunk', sentinel: 'Microsoft Sentinel' } as const;

export type Siem = keyof typeof siems;

/** Empty where none is set. */
export function readSiem(siem: Siem): string {
  try {
    return localStorage.getItem(`siem-${siem}`) ?? '';
  } catch {
    return '';
  }
}

export function setSiem(siem: Siem, address: string): void {
  try {
    localStorage.setItem(`siem-${siem}`, address);
  } catch {
    // Without storage there are no links.
  }
}
