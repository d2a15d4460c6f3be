/** A labelled input with its hint, and its error tied to it. */
import { type ComponentProps, type ReactNode, useId } from 'react';

interface Words {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Any control: gets the attributes that tie it to label, hint and error. */
function FormField({ label, hint, error, children }: Words & { children: (ties: Ties) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': error || hint ? `${id}-more` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {(error || hint) && (
        <p id={`${id}-more`} className={error ? 'text-critical' : 'text-soft'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...rest }: Words & ComponentProps<'input'>) {
  return (
    <FormField label={label} hint={hint} error={error}>
      {(ties) => <input type="text" {...rest} {...ties} className="field" />}
    </FormField>
  );
}

export function TextArea({ label, hint, error, ...rest }: Words & ComponentProps<'textarea'>) {
  return (
    <FormField label={label} hint={hint} error={error}>
      {(ties) => <textarea rows={4} {...rest} {...ties} className="field" />}
    </FormField>
  );
}

interface SelectFieldProps extends Words, ComponentProps<'select'> {
  choices: readonly { value: string; label: string }[];
}

export function SelectField({ label, hint, error, choices, ...rest }: SelectFieldProps) {
  return (
    <FormField label={label} hint={hint} error={error}>
      {(ties) => (
        <select {...rest} {...ties} className="field">
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

export function CheckBox({ label, ...rest }: { label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 max-md:min-h-11">
      <input type="checkbox" {...rest} className="size-4" />
      {label}
    </label>
  );
}
