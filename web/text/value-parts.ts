/** What an indicator is made of that can be looked up by itself: the host of a URL, the domain of an address. */

export interface ValuePart {
  name: string;
  value: string;
  type: string;
}

/** `value` as the API has it, not defanged. */
export function valueParts(value: string, type: string): ValuePart[] {
  switch (type) {
    case 'url':
      return urlParts(value);
    case 'email':
      return [{ name: 'Domain', ...host(value.slice(value.lastIndexOf('@') + 1)) }];
    case 'ip_port':
      return [{ name: 'Address', ...host(value.slice(0, value.lastIndexOf(':')).replace(/^\[|\]$/g, '')) }];
    case 'domain':
      return parents(value);
    default:
      return [];
  }
}

function urlParts(value: string): ValuePart[] {
  const [, scheme = '', authority = '', path = '', query = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/is.exec(value) ?? [];
  if (authority === '') return [];
  const name = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/^\[|\]$/g, '');
  const parts: ValuePart[] = [{ name: 'Host', ...host(name) }];
  if (query !== '')
    parts.push({
      name: 'Without what follows the path',
      value: `${scheme}://${authority}${path}`,
      type: 'url',
    });
  const folder = path.replace(/[^/]*$/, '');
  if (folder.length > 1 && folder !== path)
    parts.push({ name: 'Folder', value: `${scheme}://${authority}${folder}`, type: 'url' });
  if (path.length > 1 || query !== '')
    parts.push({ name: 'Root of the site', value: `${scheme}://${authority}/`, type: 'url' });
  const above = parents(name);
  return parts[0]!.type === 'domain' ? [...parts, ...above] : parts;
}

function host(name: string): { value: string; type: string } {
  if (name.includes(':')) return { value: name, type: 'ipv6' };
  return { value: name, type: /^(?:\d{1,3}\.){3}\d{1,3}$/.test(name) ? 'ipv4' : 'domain' };
}

/** The domain one step up, where that can still be somebody's own. */
function parents(name: string): ValuePart[] {
  if (host(name).type !== 'domain') return [];
  const labels = name.split('.');
  if (labels.length < 3) return [];
  return [{ name: 'Domain above', value: labels.slice(1).join('.'), type: 'domain' }];
}
