/** Filters where there is no room beside or above the list, and what they leave of it. */
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface FilterSheetProps {
  /** What they leave, such as "12 stories"; undefined until it is known. */
  leaves: string | undefined;
  clear: () => void;
  close: () => void;
  children: ReactNode;
}

export function FilterSheet({ leaves, clear, close, children }: FilterSheetProps) {
  return (
    <Dialog title="Filters" open onClose={close}>
      {children}
      <div className="sticky bottom-0 mt-4 flex gap-2 bg-raised py-2">
        <Button look="main" onClick={close}>
          Show {leaves ?? 'them'}
        </Button>
        <Button look="quiet" onClick={clear}>
          Clear all
        </Button>
      </div>
    </Dialog>
  );
}
