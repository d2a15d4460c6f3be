/** A native modal dialog: focus goes in, stays in, and comes back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Escape and the cross do nothing: the dialog wants an answer. */
  strict?: boolean;
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ title, open, onClose, strict = false, wide = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={element}
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={(event) => strict && event.preventDefault()}
      className={`card max-h-[min(44rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] overflow-y-auto p-0 shadow-2xl ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <div className="sticky top-0 flex items-center justify-between gap-4 border-b border-line bg-raised py-2 ps-5 pe-2">
        <h2 id={heading} className="text-base font-semibold">
          {title}
        </h2>
        {!strict && <IconButton icon="cross" label="Close" onClick={onClose} />}
      </div>
      <div className="p-5">{children}</div>
    </dialog>
  );
}
