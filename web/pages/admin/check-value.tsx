/** Which allow-lists hold a value, and which of them counts. */
import { useState } from 'react';
import type { AllowListCheck } from '../../../src/contract/allow-list.ts';
import { useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/form-field.tsx';
import { IndicatorValue } from '../../parts/indicator-value.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { withQuery } from '../../text/with-query.ts';
import { useUrl } from '../../url-state.ts';

export function CheckValue() {
  const url = useUrl();
  const asked = url.get('value');
  const [value, setValue] = useState(asked);
  const { data, error } = useApi<{ data: AllowListCheck }>(
    asked === '' ? null : withQuery('/api/v1/allow-lists/check', { value: asked }),
  );
  return (
    <Panel title="Check a value">
      <Form label="Check a value" onSend={() => url.set({ value: value.trim() })}>
        <div className="flex max-w-xl items-end gap-2">
          <div className="flex-1">
            <TextField
              label="Value"
              value={value}
              onChange={(event) => setValue(event.target.value)}
              placeholder="8.8.8.8"
              maxLength={2048}
              spellCheck={false}
            />
          </div>
          <Button type="submit">Check</Button>
        </div>
      </Form>
      {asked !== '' && (
        <div className="mt-4" aria-live="polite">
          {error ? <Failure error={error} /> : data ? <Found check={data.data} /> : <Skeleton rows={2} />}
        </div>
      )}
    </Panel>
  );
}

function Found({ check: { value, type, verdict, overridden, listed } }: { check: AllowListCheck }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <IndicatorValue value={value} type={type} />
        {overridden ? (
          <Badge tone="high">never allow-listed, by an entry of yours</Badge>
        ) : verdict ? (
          <Badge tone="good">{verdict.state ?? 'noted'}</Badge>
        ) : (
          <Badge>on no list</Badge>
        )}
      </p>
      {listed.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {listed.map(({ list, name, note }) => (
            <li key={list}>
              <bdi className="font-medium">{name}</bdi> <span className="text-soft">{note}</span>
              {list === verdict?.list && (
                <>
                  {' '}
                  <Badge tone="accent">counts</Badge>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
