/** Where Sigma looks for each type: log source and fields, in the documented profile and in that of SigmaHQ's taxonomy. */
import type { ObservableType } from '../contract/ioc-type.ts';
import { sigmaLiteral } from './escape-sigma.ts';

/** One rule for values of one type. */
export interface SigmaForm {
  /** The kind of its derived id (detections-and-formats section 1.1). */
  kind: 'sigma' | 'sigma-firewall' | 'sigma-image-load';
  /** Sets the titles of further rules apart from the first. */
  suffix: string;
  logsource: { category: string; product?: string };
  /** Alternatives: a field with its modifiers, and how a value is written there. */
  match: [field: string, write: (value: string) => string][];
  fields: string[];
}

export type SigmaProfile = 'api' | 'sigmahq';

const windows = (category: string) => ({ category, product: 'windows' });

/** The first is the rule of the indicator, others are of the `sigmahq` profile alone; none where Sigma cannot say it. */
export function sigmaForms(type: ObservableType, network: boolean, profile: SigmaProfile): SigmaForm[] {
  const further = profile === 'sigmahq';
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return addressForms(network ? '|cidr' : '', further);
    case 'domain':
      return [domainForm(further)];
    case 'url':
      return [
        {
          kind: 'sigma',
          suffix: '',
          logsource: { category: 'proxy' },
          match: [['c-uri', sigmaLiteral]],
          fields: ['c-uri', 'c-useragent', 'src_ip'],
        },
      ];
    case 'md5':
    case 'sha1':
    case 'sha256':
      return hashForms(type.toUpperCase(), further);
    default:
      // Sysmon, from which the field Hashes comes, records no SHA-512.
      return [];
  }
}

function addressForms(modifier: string, further: boolean): SigmaForm[] {
  const connection: SigmaForm = {
    kind: 'sigma',
    suffix: '',
    logsource: windows('network_connection'),
    match: [[`DestinationIp${modifier}`, sigmaLiteral]],
    fields: ['SourceIp', 'DestinationIp', 'DestinationPort'],
  };
  const firewall: SigmaForm = {
    kind: 'sigma-firewall',
    suffix: ' (Firewall)',
    logsource: { category: 'firewall' },
    match: [[`dst_ip${modifier}`, sigmaLiteral]],
    fields: ['src_ip', 'dst_ip', 'dst_port'],
  };
  return further ? [connection, firewall] : [connection];
}

/** The taxonomy's field is `query`; `QueryName` is Sysmon's, and the documented one. */
function domainForm(taxonomy: boolean): SigmaForm {
  return {
    kind: 'sigma',
    suffix: '',
    logsource: { category: 'dns' },
    match: taxonomy
      ? [
          ['query', sigmaLiteral],
          ['query|endswith', (value) => `.${sigmaLiteral(value)}`],
        ]
      : [['QueryName', sigmaLiteral]],
    fields: [taxonomy ? 'query' : 'QueryName'],
  };
}

function hashForms(algorithm: string, further: boolean): SigmaForm[] {
  const match: SigmaForm['match'] = [
    ['Hashes|contains', (value) => `${algorithm}=${sigmaLiteral(value.toUpperCase())}`],
  ];
  const process: SigmaForm = {
    kind: 'sigma',
    suffix: '',
    logsource: windows('process_creation'),
    match,
    fields: ['Image', 'CommandLine', 'User', 'Hashes'],
  };
  const image: SigmaForm = {
    kind: 'sigma-image-load',
    suffix: ' (Image Load)',
    logsource: windows('image_load'),
    match,
    fields: ['Image', 'ImageLoaded', 'User', 'Hashes'],
  };
  return further ? [process, image] : [process];
}
