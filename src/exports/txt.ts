/** One value per line and nothing else: a firewall reads it. */
import { internalTypes } from '../contract/ioc-type.ts';
import { type AddressRange, addressRange, networkText, smallestCover } from '../lib/address-range.ts';
import { type ExportFormat, listPath, type Rendering } from './export-format.ts';

export const txt: ExportFormat = {
  id: 'txt',
  name: 'plain text',
  path: listPath,
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  tier: 'pro',
  scope: 'read:iocs',
  options: { aggregate: ['none', 'cidr'] },
  onlyWhenAsked: ['cve', 'mitre_attack'],
  states: ['active'],
  blocks: true,
  // A line says nothing of its type: a service would be taken for an address, a file's name for anything.
  holds: ({ type }) => !internalTypes.includes(type as (typeof internalTypes)[number]),
  open: ({ options, maxRows }) =>
    options.aggregate === 'cidr' ? aggregated(maxRows ?? Number.POSITIVE_INFINITY) : plain,
};

const plain: Rendering = { begin: '', row: ({ value }) => `${value}\n`, end: () => '' };

/**
 * Addresses and networks as the fewest networks that hold just them, behind all other values. Where they are more lines
 * than are wanted, those that hold the most addresses stay.
 */
function aggregated(maxRows: number): Rendering {
  const ranges: AddressRange[] = [];
  let lines = 0;
  return {
    begin: '',
    row(row) {
      const range = row.type === 'ipv4' || row.type === 'ipv6' ? addressRange(row.value) : null;
      if (range) ranges.push(range);
      if (range || lines >= maxRows) return '';
      lines += 1;
      return plain.row(row);
    },
    end() {
      const networks = smallestCover(ranges);
      const widest = new Set(networks.toSorted(bySize).slice(0, maxRows - lines));
      const kept = networks.filter((network) => widest.has(network));
      return kept.map((network) => `${networkText(network)}\n`).join('');
    },
  };
}

function bySize(a: AddressRange, b: AddressRange): number {
  const [first, second] = [a.to - a.from, b.to - b.from];
  return first > second ? -1 : first < second ? 1 : 0;
}
