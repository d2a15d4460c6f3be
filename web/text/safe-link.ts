/** The address of a publisher's page, where it is one that a browser may open. */

/** Null for anything but http and https: what a feed gives may be `javascript:`. */
export function safeLink(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
