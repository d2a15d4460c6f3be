/** OpenIOC: the elements in the order of the schema, item by item. */
import { type ExportCheck, type Part, partOf } from './export-check.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { RecentlySeen } from './recently-seen.ts';
import { typeless } from './value-forms.ts';
import { xmlParts } from './xml-parts.ts';

const about = ['short_description', 'description', 'keywords', 'authored_by', 'authored_date', 'links'];
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

export const openiocCheck: ExportCheck = {
  format: 'openioc',
  async *parts(pieces) {
    const seen = new RecentlySeen();
    for await (const { text, isItem } of xmlParts(pieces, 'IndicatorItem'))
      yield partOf(text, () => (isItem ? readItem(text, seen) : around(text)));
  },
};

const namesOf = ({ children }: XmlElement) => children.map(({ name }) => name).join();

function readItem(text: string, seen: RecentlySeen): Part {
  const { root } = readXml(`${declaration}${text}`);
  const [context, content] = root.children;
  const value = content?.text ?? '';
  const wrong = [
    ...(Object.keys(root.attributes).join() === 'id,condition' && root.attributes.condition === 'is'
      ? []
      : ['not the attributes id and condition="is"']),
    ...(namesOf(root) === 'Context,Content' ? [] : ['not Context before Content']),
    ...(Object.keys(context?.attributes ?? {}).join() === 'document,search,type' ? [] : ['no term']),
    ...(Object.keys(content?.attributes ?? {}).join() === 'type' ? [] : ['no type of content']),
    ...typeless(value),
    ...seen.add(root.attributes.id ?? ''),
  ];
  return { about: value || text, isRow: true, wrong };
}

function around(text: string): Part {
  const { root } = readXml(text);
  const [first, list] = [root.children[0], root.children.at(-1)];
  const order = namesOf(root);
  const known =
    order === [...about, 'definition'].join() ||
    (order === 'metadata,criteria' && namesOf(first!) === about.join());
  const indicator = list?.children[0];
  const wrong = [
    ...(root.name === 'ioc' && known ? [] : [`not the elements of the schema: ${root.name} with ${order}`]),
    ...(list &&
    namesOf(list) === 'Indicator' &&
    indicator?.attributes.operator === 'OR' &&
    indicator.children.length === 0
      ? []
      : ['not one Indicator with operator="OR"']),
  ];
  return { about: 'the document', isRow: false, wrong };
}
