/** Makes a value unclickable for people: detections-and-formats section 11 of the product's rules. */
import type { IocType } from '../../contract/ioc-type.ts';

/** `https://evil.example/a.b` → `hxxps://evil[.]example/a.b`; hashes, CVE and technique ids are unchanged. */
export function defang(type: IocType, value: string): string {
  switch (type) {
    case 'ipv4':
    case 'domain':
      return value.replaceAll('.', '[.]');
    case 'email': {
      const at = value.lastIndexOf('@');
      return `${value.slice(0, at)}[@]${value.slice(at + 1).replaceAll('.', '[.]')}`;
    }
    case 'url':
      return defangUrl(value);
    default:
      return value;
  }
}

function defangUrl(value: string): string {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(value) ?? [];
  const at = authority.lastIndexOf('@') + 1;
  const host = authority.slice(at).replaceAll('.', '[.]');
  // What looks like a defanged dot already, and is none.
  const kept = rest.replace(/\[(?:\.|dot)\]/gi, '[$&]');
  return `${scheme.replace('http', 'hxxp').replace('ftp', 'fxp')}://${authority.slice(0, at)}${host}${kept}`;
}
