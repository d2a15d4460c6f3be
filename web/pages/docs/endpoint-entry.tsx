/** One endpoint: a line, and all about it when it is opened. */
import { useState } from 'react';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { CopyableCode } from '../../parts/copyable-code.tsx';
import { useUrl } from '../../url-state.ts';
import { curlLine } from './curl-line.ts';
import { FieldTable } from './field-table.tsx';
import { type Endpoint, exampleOf, type OpenApi, type Schema } from './open-api.ts';
import { ParameterTable } from './parameter-table.tsx';
import { Sentence } from './sentence.tsx';

const tones: Record<string, Tone> = {
  GET: 'accent',
  POST: 'good',
  PUT: 'medium',
  PATCH: 'medium',
  DELETE: 'critical',
};

interface EntryProps {
  endpoint: Endpoint;
  document: OpenApi;
}

export function EndpointEntry({ endpoint, document }: EntryProps) {
  const url = useUrl();
  const { method, path, operation } = endpoint;
  const linked = url.get('op') === operation.operationId;
  const [open, setOpen] = useState(linked);
  return (
    <details
      id={operation.operationId}
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now === open) return;
        setOpen(now);
        if (now) url.set({ op: operation.operationId });
        else if (linked) url.set({ op: null });
      }}
    >
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 hover:bg-hover max-md:min-h-11">
        <span className="w-14 shrink-0">
          <Badge tone={tones[method] ?? 'plain'}>{method}</Badge>
        </span>
        <code className="min-w-0 font-medium break-all">{path}</code>
        <span className="text-soft">{operation.summary}</span>
      </summary>
      {open && <Body endpoint={endpoint} document={document} />}
    </details>
  );
}

function Body({ endpoint, document }: EntryProps) {
  const { operation } = endpoint;
  const schemes = operation.security.flatMap((one) => Object.keys(one));
  const body = operation.requestBody?.content['application/json'];
  const [status, good] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  const answer = good?.content?.['application/json'];
  const others = Object.keys(good?.content ?? {}).filter((type) => type !== 'application/json');
  const refusals = Object.entries(operation.responses).filter(([code]) => !code.startsWith('2'));
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-5">
      {operation.description && <Sentence text={operation.description} />}
      <p className="flex flex-wrap gap-1.5">
        <Badge>
          {schemes.includes('bearer')
            ? 'API key or session'
            : schemes.includes('session')
              ? 'session only'
              : 'anybody'}
        </Badge>
        {operation['x-tier'] && <Badge tone="accent">{operation['x-tier']} tier</Badge>}
        {operation['x-scope'] && <Badge>scope {operation['x-scope']}</Badge>}
      </p>
      <CopyableCode text={curlLine(endpoint, document)} label="curl line" />
      {operation.parameters && <ParameterTable parameters={operation.parameters} document={document} />}
      {body && <Shape title="Body" schema={body.schema} document={document} />}
      {answer && (
        <>
          <Shape title={`Answer ${status}`} schema={answer.schema} document={document} />
          <details>
            <summary className="link inline-block min-h-6">Example</summary>
            <div className="mt-2">
              <CopyableCode
                text={JSON.stringify(answer.example ?? exampleOf(answer.schema, document), null, 2)}
                label="example"
              />
            </div>
          </details>
        </>
      )}
      {others.length > 0 && (
        <p className="text-soft">
          Also as{' '}
          {others.map((type) => (
            <code key={type} className="me-2">
              {type}
            </code>
          ))}
        </p>
      )}
      <div>
        <h3 className="mb-1 font-medium">Refusals</h3>
        <ul className="flex flex-col gap-0.5 text-soft">
          {refusals.map(([code, { description }]) => (
            <li key={code}>
              <span className="inline-block w-10 tabular-nums">{code}</span>
              <Sentence text={description} inline />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Shape({ title, schema, document }: { title: string; schema: Schema; document: OpenApi }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-medium">{title}</h3>
      <FieldTable title={title} schema={schema} document={document} />
    </div>
  );
}
