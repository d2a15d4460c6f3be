/** Splunk searches that run without an add-on: the field names that most of them extract, and nothing of a data model. */
import { type Hunted, hostOf, mailDomainOf, type Shape, withoutScheme } from './hunted.ts';
import { evalString, needsEval, searchString } from './spl-literal.ts';

/** One line, ready to paste into the search bar. Throws `Inexpressible`. */
export function splunkQuery(hunted: Hunted): string {
  return queries[hunted.shape](hunted);
}

const times = 'min(_time) as first_seen max(_time) as last_seen';
const readable = '| convert ctime(first_seen) ctime(last_seen) | sort - count';

const queries: Record<Shape, (hunted: Hunted) => string> = {
  ipv4: address,
  ipv6: address,
  // The search command matches a network by its CIDR form, of either family.
  ipv4_network: address,
  ipv6_network: address,
  ip_port({ value, port = '' }) {
    const [to, at] = [searchString(value), searchString(port)];
    return traffic(`(dest_ip=${to} OR dest=${to}) dest_port=${at}`);
  },
  domain({ value }) {
    const name = searchString(value);
    const urls = ['', '/*', ':*'].map((after) => `url=${searchString(value, '*://', after)}`).join(' OR ');
    return (
      `index=* earliest=-30d (query=${name} OR query=${searchString(value, '*.')} OR site=${name} ` +
      `OR url_domain=${name} OR dest=${name} OR ${urls} OR url=${searchString(value, '*://*.', '/*')}) ` +
      `| fillnull value="-" src user | stats count ${times} values(url) as url by src user ${readable}`
    );
  },
  url({ value }) {
    // The search only narrows by host; the exact comparison stands in `where`, to which `*` and `?` are characters.
    const host = searchString(hostOf(value), '*', '*');
    const exact = `url=${evalString(value)} OR url=${evalString(withoutScheme(value))}`;
    return (
      `index=* earliest=-30d url=${host} | where ${exact} | fillnull value="-" src user ` +
      `| stats count ${times} values(action) as action by src user url ${readable}`
    );
  },
  md5: hash,
  sha1: hash,
  sha256: hash,
  sha512: hash,
  email({ value }) {
    const senders = ['src_user', 'sender', 'return_addr'];
    const either = (say: (field: string) => string) => senders.map(say).join(' OR ');
    const narrowed = needsEval(value);
    const term = narrowed ? searchString(mailDomainOf(value), '*@') : searchString(value);
    const exact = narrowed ? `| where ${either((field) => `lower(${field})=${evalString(value)}`)} ` : '';
    return (
      `index=* earliest=-30d (${any(senders, term)}) ${exact}` +
      `| fillnull value="-" recipient | stats count ${times} values(subject) as subject by recipient ${readable}`
    );
  },
  cve: ({ value }) =>
    `index=* earliest=-90d ${searchString(value)} | fillnull value="-" dest signature ` +
    '| stats count max(_time) as last_seen values(severity) as severity by dest signature ' +
    '| convert ctime(last_seen) | sort - count',
  technique({ value }) {
    const field = 'annotations.mitre_attack';
    const below = value.includes('.') ? '' : ` OR ${field}=${searchString(value, '', '.*')}`;
    return risks(`${field}=${searchString(value)}${below}`);
  },
  tactic: ({ value }) => risks(`annotations.mitre_attack.mitre_tactic_id=${searchString(value)}`),
  x509_sha1({ value }) {
    const print = searchString(value);
    // Suricata parts the bytes by colons.
    const parted = searchString(value.replace(/..(?=.)/gsu, '$&:'));
    return tls(`${any(['ssl_hash', 'cert_sha1'], print)} OR tls.fingerprint=${parted}`);
  },
  ja3: ({ value }) => tls(any(['ja3', 'ja3_hash', 'tls.ja3.hash'], searchString(value))),
  ja4: ({ value }) => tls(any(['ja4', 'tls.ja4'], searchString(value))),
};

function any(fields: string[], literal: string): string {
  return fields.map((field) => `${field}=${literal}`).join(' OR ');
}

function address({ value }: Hunted): string {
  return traffic(`(${any(['dest_ip', 'dest', 'src_ip', 'src'], searchString(value))})`);
}

function traffic(condition: string): string {
  return (
    `index=* earliest=-30d ${condition} | eval src=coalesce(src,src_ip), dest=coalesce(dest,dest_ip) ` +
    `| fillnull value="-" src dest | stats count ${times} values(dest_port) as dest_port values(action) as action ` +
    `by src dest ${readable}`
  );
}

function hash({ shape, value }: Hunted): string {
  // One field often holds several, as `MD5=…,SHA256=…`.
  const within = any(['file_hash', 'process_hash', 'Hashes'], searchString(value, '*', '*'));
  return (
    `index=* earliest=-30d (${within} OR ${any(['hash', shape], searchString(value))}) ` +
    `| fillnull value="-" dest user | stats count ${times} values(file_path) as file_path ` +
    `values(process_path) as process_path by dest user ${readable}`
  );
}

function risks(condition: string): string {
  return (
    `(index=notable OR index=risk) earliest=-30d (${condition}) | fillnull value="-" search_name risk_object ` +
    '| stats count max(_time) as last_seen by search_name risk_object | convert ctime(last_seen) | sort - count'
  );
}

function tls(condition: string): string {
  return (
    `index=* earliest=-30d (${condition}) | eval src=coalesce(src,src_ip), dest=coalesce(dest,dest_ip) ` +
    `| fillnull value="-" src dest | stats count ${times} values(dest_port) as dest_port by src dest ${readable}`
  );
}
