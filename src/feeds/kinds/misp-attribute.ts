/** What an attribute of MISP stands for: https://www.misp-project.org/datamodels/ names the types. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { ipPort, splitPort } from '../split-port.ts';

export interface Observed {
  type: ObservableType;
  value: string;
  tags?: string[];
  /** The file that a hash belongs to. */
  fileName?: string;
}

const plain: Record<string, ObservableType | undefined> = {
  domain: 'domain',
  hostname: 'domain',
  url: 'url',
  uri: 'url',
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  sha512: 'sha512',
  email: 'email',
  'email-src': 'email',
  'email-reply-to': 'email',
  vulnerability: 'cve',
  'x509-fingerprint-sha1': 'x509_sha1',
  'ja3-fingerprint-md5': 'ja3',
  AS: 'asn',
  filename: 'filename',
};

/** Null for a type that has no place here, such as a mutex or a rule; two observables for `domain|ip`. */
export function observedIn(type: string, value: string): Observed[] | null {
  if (type === 'ip-src' || type === 'ip-dst') return [address(value)];
  if (Object.hasOwn(plain, type)) {
    const kept = plain[type]!;
    return [{ type: kept, value: kept === 'x509_sha1' ? value.replaceAll(':', '') : value }];
  }
  const bar = type === 'malware-sample' ? 'filename|md5' : type;
  const split = value.lastIndexOf('|');
  const [left, right] = split < 0 ? ['', ''] : [value.slice(0, split), value.slice(split + 1)];
  switch (bar) {
    case 'filename|md5':
    case 'filename|sha1':
    case 'filename|sha256':
    case 'filename|sha512':
      return [{ type: bar.slice(9) as ObservableType, value: right, ...(left && { fileName: left }) }];
    case 'domain|ip':
      return [{ type: 'domain', value: left }, address(right)];
    case 'hostname|port':
      return [{ type: 'domain', value: left, ...(/^\d{1,5}$/.test(right) && { tags: [`port:${right}`] }) }];
    case 'ip-src|port':
    case 'ip-dst|port': {
      const service = splitPort(split < 0 ? value : `${left}:${right}`);
      return service && [{ ...ipPort(service), tags: [`port:${service.port}`] }];
    }
    default:
      return null;
  }
}

function address(value: string): Observed {
  const type = value.includes(':') ? 'ipv6' : 'ipv4';
  return value.includes('/') ? { type, value, tags: ['cidr'] } : { type, value };
}
