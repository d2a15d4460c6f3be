/** A form that is sent by Enter or its button, and shows what went wrong beside it. */
import type { FormEvent, ReactNode } from 'react';
import { Failure } from './failure.tsx';

interface FormProps {
  /** Read out. */
  label: string;
  onSend: () => void;
  /** What went wrong and belongs to no field. */
  error?: Error | null;
  children: ReactNode;
}

export function Form({ label, onSend, error, children }: FormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form aria-label={label} onSubmit={send} noValidate className="flex flex-col gap-4">
      {error && <Failure error={error} />}
      {children}
    </form>
  );
}
