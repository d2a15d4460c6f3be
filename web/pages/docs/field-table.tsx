/** The fields of a shape, with those of the shapes within it that it names, as far as people can follow. */
import type { ReactNode } from 'react';
import { type OpenApi, resolve, type Schema, typeWords } from './open-api.ts';
import { Sentence } from './sentence.tsx';

interface Field {
  /** Such as `data[].id`. */
  path: string;
  type: string;
  description: string;
  required: boolean;
}

const deepest = 4;
const most = 120;

export function FieldTable({
  title,
  schema,
  document,
}: {
  title: string;
  schema: Schema;
  document: OpenApi;
}) {
  const fields: Field[] = [];
  collect(schema, document, '', 0, fields);
  if (fields.length === 0) return <p className="text-soft">{typeWords(schema, document)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section aria-label={title} tabIndex={0} className="max-h-96 overflow-auto rounded-md border border-line">
      <table className="w-full text-[0.8125rem]">
        <thead>
          <tr className="bg-panel text-soft">
            {['Field', 'Type', 'Meaning'].map((name) => (
              <th key={name} scope="col" className="px-3 py-1.5 text-start font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ path, type, description, required }) => (
            <tr key={path} className="border-t border-line align-top">
              <Cell>
                <code className={required ? 'font-medium' : ''}>{path}</code>
              </Cell>
              <Cell>
                <code className="text-xs text-soft">{type}</code>
              </Cell>
              <Cell>{description && <Sentence text={description} inline />}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="min-w-28 px-3 py-1">{children}</td>;
}

function collect(schema: Schema, document: OpenApi, path: string, depth: number, fields: Field[]): void {
  const shape = resolve(schema, document);
  const choice = (shape.anyOf ?? shape.oneOf)?.find((one) => resolve(one, document).type !== 'null');
  if (choice) collect(choice, document, path, depth, fields);
  if (shape.items) collect(shape.items, document, `${path}[]`, depth, fields);
  if (depth >= deepest) return;
  for (const [name, one] of Object.entries(shape.properties ?? {})) {
    if (fields.length >= most) return;
    const at = path === '' ? name : `${path}.${name}`;
    fields.push({
      path: at,
      type: typeWords(one, document),
      description: one.description ?? resolve(one, document).description ?? '',
      required: shape.required?.includes(name) ?? false,
    });
    collect(one, document, at, depth + 1, fields);
  }
}
