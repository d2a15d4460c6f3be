/** The parameters of an endpoint. */
import { DataTable } from '../../parts/data-table.tsx';
import { type OpenApi, type Parameter, typeWords } from './open-api.ts';
import { Sentence } from './sentence.tsx';

export function ParameterTable({ parameters, document }: { parameters: Parameter[]; document: OpenApi }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-medium">Parameters</h3>
      <div className="[&_th]:static">
        <DataTable
          caption="Parameters"
          columns={[
            {
              id: 'name',
              head: 'Name',
              className: 'md:whitespace-nowrap',
              cell: ({ name, required, in: place }) => (
                <span>
                  <code className="font-medium">{name}</code>
                  {(required || place === 'path') && <span className="block text-xs text-high">needed</span>}
                </span>
              ),
            },
            {
              id: 'type',
              head: 'Type',
              className: 'md:max-w-72',
              cell: ({ schema }) => (
                <span className="text-soft">
                  <code className="text-xs">{typeWords(schema, document)}</code>
                  {schema.default !== undefined && (
                    <span className="block text-xs">default {JSON.stringify(schema.default)}</span>
                  )}
                </span>
              ),
            },
            {
              id: 'meaning',
              head: 'Meaning',
              cell: ({ description }) => description && <Sentence text={description} inline />,
            },
          ]}
          rows={parameters}
          rowKey={({ name, in: place }) => `${place} ${name}`}
        />
      </div>
    </div>
  );
}
