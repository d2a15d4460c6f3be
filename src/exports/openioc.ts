/** OpenIOC: the documented skeleton, or the strict layout of version 1.0. */
import type { ObservableType } from '../contract/ioc-type.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import { isXmlText, xmlComment, xmlText } from './escape-xml.ts';
import { type ExportContext, type ExportFormat, type ExportRow, listPath } from './export-format.ts';
import { isNetwork } from './indicator-words.ts';

/** Context document, search term and content type; types without a published term have no place. */
const terms: Partial<Record<ObservableType, readonly [document: string, search: string, content: string]>> = {
  domain: ['Network', 'Network/DNS', 'string'],
  ipv4: ['PortItem', 'PortItem/remoteIP', 'IP'],
  ipv6: ['PortItem', 'PortItem/remoteIP', 'IP'],
  url: ['UrlHistoryItem', 'UrlHistoryItem/URL', 'string'],
  md5: ['FileItem', 'FileItem/Md5sum', 'md5'],
  sha1: ['FileItem', 'FileItem/Sha1sum', 'sha1'],
  sha256: ['FileItem', 'FileItem/Sha256sum', 'sha256'],
  email: ['Email', 'Email/From', 'string'],
};

/** What stands around the same items. `list` is the element that holds them, `wrapped` one around what is said of all. */
const layouts = {
  '1.0': { list: 'definition', wrapped: null },
  default: { list: 'criteria', wrapped: 'metadata' },
} as const;

export const openioc: ExportFormat = {
  id: 'openioc',
  name: 'OpenIOC',
  path: `${listPath}/openioc`,
  mediaType: 'application/xml; charset=utf-8',
  extension: 'ioc',
  tier: 'pro',
  scope: 'read:openioc',
  options: { schema: ['default', '1.0'] },
  states: ['active'],
  blocks: true,
  holds: (row) => row.type in terms && !isNetwork(row) && isXmlText(row.value),
  open(context) {
    const { list, wrapped } = layouts[context.options.schema === '1.0' ? '1.0' : 'default'];
    const indicatorId = formatUuid(deriveId('openioc-indicator', 'document', context.documentId));
    return {
      begin: [
        '<?xml version="1.0" encoding="utf-8"?>',
        `<ioc xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" id="${xmlText(context.documentId)}" last-modified="${localTime(context)}" xmlns="http://schemas.mandiant.com/2010/ioc">`,
        ...(wrapped ? [`<${wrapped}>`, ...aboutAll(context), `</${wrapped}>`] : aboutAll(context)),
        `<${list}>`,
        `<Indicator operator="OR" id="${indicatorId}">`,
        '',
      ].join('\n'),
      row: item,
      end() {
        const comment = context.leftOut.comment();
        const lines = ['</Indicator>', `</${list}>`, ...(comment ? [xmlComment(comment)] : []), '</ioc>', ''];
        return lines.join('\n');
      },
    };
  },
};

/** In the order of the published schema. */
function aboutAll(context: ExportContext): string[] {
  const { producer, filters, publicUrl } = context;
  return [
    element('short_description', `${producer.name} indicators`),
    element('description', `Indicators of ${filters || 'every kind'}`),
    '<keywords />',
    element('authored_by', producer.name),
    element('authored_date', localTime(context)),
    `<links><link rel="source">${xmlText(publicUrl)}</link></links>`,
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

/** The format's times are without a zone. */
function localTime({ now }: ExportContext): string {
  return now.toISOString().slice(0, 19);
}

function item({ type, value }: ExportRow): string {
  const [document, search, content] = terms[type]!;
  const id = formatUuid(deriveId('openioc-item', type, value));
  return [
    `<IndicatorItem id="${id}" condition="is">`,
    `<Context document="${document}" search="${search}" type="mir" />`,
    `<Content type="${content}">${xmlText(value)}</Content>`,
    '</IndicatorItem>',
    '',
  ].join('\n');
}
