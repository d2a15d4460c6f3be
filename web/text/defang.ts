/** Indicators written so that no program makes a link of them, and nobody opens one by accident. */

/** `type` as the API has it; hashes, ids and names stay as they are. */
export function defang(value: string, type: string): string {
  switch (type) {
    case 'url':
      return value.replace(
        /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i,
        (_, scheme: string, host: string) =>
          `${scheme.replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp')}://${dots(host)}`,
      );
    case 'domain':
    case 'ipv4':
    case 'ip_port':
      return dots(value);
    case 'ipv6':
      return value.replaceAll(':', '[:]');
    case 'email':
      return dots(value.replaceAll('@', '[@]'));
    default:
      return value;
  }
}

function dots(text: string): string {
  return text.replaceAll('.', '[.]');
}
