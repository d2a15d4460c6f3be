/** What went wrong with a part of a page, in words, with a way on. */
import { ApiError } from '../api.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className="card flex flex-wrap items-center gap-3 px-4 py-3">
      <span className="text-critical">
        <Icon name="warning" />
      </span>
      <div className="min-w-0 flex-1">
        <p>{known?.message ?? 'Something went wrong on this page.'}</p>
        {known?.retryAfter && <p className="text-soft">Try again in {known.retryAfter} seconds.</p>}
        {known?.requestId && known.status >= 500 && (
          <p className="text-soft">
            Request <code>{known.requestId}</code>
          </p>
        )}
      </div>
      {retry && (
        <Button icon="refresh" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}
