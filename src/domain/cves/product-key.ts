/** Names of vendors and products as they are compared: records write them for people, the NVD in its own way. */

/** `Connect_Secure` and `connect  secure` are one; at most 200 characters. */
export function productKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 200);
}
