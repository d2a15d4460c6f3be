/** The Splunk searches for sites that keep the CIM data models: by their fields alone, and many times as fast. */
import { type Hunted, hostOf, mailDomainOf, type Shape, withoutScheme } from './hunted.ts';
import { evalString, needsEval, searchString } from './spl-literal.ts';

/** Null where no data model has a field for it. Throws `Inexpressible`. */
export function tstatsQuery(hunted: Hunted): string | null {
  return queries[hunted.shape]?.(hunted) ?? null;
}

/** One pass over a data set of a data model; the fields stand without the data set's name. */
interface Pass {
  model: string;
  /** Conditions joined by OR, written `[field, literal]`. */
  where: [field: string, literal: string][];
  by: string[];
  values?: string[];
  /** An exact comparison after the fact, where a search term cannot hold the value. */
  exact?: string;
}

const queries: Partial<Record<Shape, (hunted: Hunted) => string>> = {
  ipv4: address,
  ipv6: address,
  ipv4_network: address,
  ipv6_network: address,
  ip_port({ value, port = '' }) {
    const to = searchString(value);
    const pass = { ...network, where: each(['dest', 'dest_ip'], to) };
    return search([pass], ` All_Traffic.dest_port=${searchString(port)}`);
  },
  domain({ value }) {
    const name = searchString(value);
    const urls = ['', '/*', ':*'].map((after) => searchString(value, '*://', after));
    return search([
      {
        model: 'Network_Resolution.DNS',
        where: [...each(['query'], name), ['query', searchString(value, '*.')]],
        by: ['src', 'query'],
        values: ['answer'],
      },
      {
        ...web,
        where: [
          ['site', name],
          ...[...urls, searchString(value, '*://*.', '/*')].map((url): [string, string] => ['url', url]),
        ],
      },
    ]);
  },
  url({ value }) {
    const exact = `url=${evalString(value)} OR url=${evalString(withoutScheme(value))}`;
    return search([{ ...web, where: [['url', searchString(hostOf(value), '*', '*')]], exact }]);
  },
  md5: hash,
  sha1: hash,
  sha256: hash,
  sha512: hash,
  email({ value }) {
    const senders = ['src_user', 'return_addr'];
    const narrowed = needsEval(value);
    const term = narrowed ? searchString(mailDomainOf(value), '*@') : searchString(value);
    const exact = senders.map((field) => `lower(${field})=${evalString(value)}`).join(' OR ');
    return search([
      {
        model: 'Email.All_Email',
        where: each(senders, term),
        by: ['src_user', 'return_addr', 'recipient'],
        values: ['subject'],
        ...(narrowed && { exact }),
      },
    ]);
  },
  cve: ({ value }) =>
    search([
      {
        model: 'Vulnerabilities.Vulnerabilities',
        where: each(['cve'], searchString(value)),
        by: ['dest', 'signature', 'severity'],
      },
    ]),
  technique({ value }) {
    const field = 'annotations.mitre_attack.mitre_technique_id';
    const below = value.includes('.') ? [] : each([field], searchString(value, '', '.*'));
    const where = [...each([field], searchString(value)), ...below];
    return search([{ model: 'Risk.All_Risk', where, by: ['risk_object', 'source'] }]);
  },
  x509_sha1: ({ value }) =>
    search([
      {
        model: 'Certificates.All_Certificates',
        where: each(['SSL.ssl_hash'], searchString(value)),
        by: ['src', 'dest'],
      },
    ]),
};

const network = {
  model: 'Network_Traffic.All_Traffic',
  by: ['src', 'dest'],
  values: ['dest_port', 'action', 'app'],
};
const web = { model: 'Web.Web', by: ['src', 'user', 'url'], values: ['action', 'status'] };

function address({ value }: Hunted): string {
  return search([{ ...network, where: each(['src', 'src_ip', 'dest', 'dest_ip'], searchString(value)) }]);
}

function hash({ value }: Hunted): string {
  // One field often holds several, as `MD5=…,SHA256=…`.
  const within = searchString(value, '*', '*');
  return search([
    {
      model: 'Endpoint.Processes',
      where: each(['process_hash'], within),
      by: ['dest', 'user'],
      values: ['process_path', 'process_name'],
    },
    {
      model: 'Endpoint.Filesystem',
      where: each(['file_hash'], within),
      by: ['dest', 'user'],
      values: ['file_path', 'file_name'],
    },
    {
      model: 'Malware.Malware_Attacks',
      where: each(['file_hash'], within),
      by: ['dest', 'signature'],
      values: ['action'],
    },
  ]);
}

function each(fields: string[], literal: string): Pass['where'] {
  return fields.map((field) => [field, literal]);
}

function search([first, ...others]: Pass[], more = ''): string {
  const appended = others.map((pass) => ` | append [${read(pass, more)}]`).join('');
  return `${read(first!, more)}${appended} | convert ctime(first_seen) ctime(last_seen) | sort - count`;
}

function read({ model, where, by, values = [], exact }: Pass, more: string): string {
  const set = model.slice(model.indexOf('.') + 1);
  const condition = where.map(([field, literal]) => `${set}.${field}=${literal}`).join(' OR ');
  const shown = values.map((field) => ` values(${set}.${field}) as ${field}`).join('');
  return (
    `| tstats summariesonly=false count min(_time) as first_seen max(_time) as last_seen${shown} ` +
    `from datamodel=${model} where (${condition})${more} earliest=-30d by ${by.map((field) => `${set}.${field}`).join(' ')} ` +
    // Not by the add-on's macro, which is missing where the add-on is.
    `| rename "${set}.*" as "*"${exact ? ` | where ${exact}` : ''}`
  );
}
