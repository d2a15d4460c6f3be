/** Something that a page does on the server: whether it is under way, and what came of it. */
import { useState } from 'react';
import { ApiError, onSessionNeeded } from './api.ts';

export interface Action<Args extends unknown[]> {
  /** True where it went well. */
  run(...args: Args): Promise<boolean>;
  busy: boolean;
  error: Error | null;
  /** What is wrong with one field of the form; such an error is shown there and not in `rest`. */
  about(field: string): string | undefined;
  /** The error, where it is about none of these fields. */
  rest(...fields: string[]): Error | null;
  clear(): void;
}

export function useAction<Args extends unknown[]>(action: (...args: Args) => Promise<unknown>): Action<Args> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const field = error instanceof ApiError ? fieldOf(error) : null;
  return {
    async run(...args) {
      setBusy(true);
      setError(null);
      try {
        await action(...args);
        return true;
      } catch (failure) {
        if (failure instanceof ApiError && failure.wantsSession) onSessionNeeded.call();
        setError(failure as Error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    busy,
    error,
    about: (name) => (field === name ? sentence(error as ApiError) : undefined),
    rest: (...names) => (field !== null && names.includes(field) ? null : error),
    clear: () => setError(null),
  };
}

function fieldOf({ details }: ApiError): string | null {
  return typeof details.parameter === 'string' ? details.parameter : null;
}

/** Without the name of the field, which its label says. */
function sentence({ message, details }: ApiError): string {
  const words = typeof details.message === 'string' ? details.message : message.replace(/^[\w.]+: /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
