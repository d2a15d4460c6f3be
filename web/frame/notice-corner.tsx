/** Where notices stand; screen readers hear them, politely. */
import { Button, IconButton } from '../parts/button.tsx';
import { dismiss, useNotices } from '../parts/notices.ts';

export function NoticeCorner() {
  const notices = useNotices();
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-17 z-40 flex flex-col items-end gap-2 md:bottom-4"
    >
      {notices.map(({ id, text, tone, undo }) => (
        <div
          key={id}
          className={`card pointer-events-auto flex max-w-full items-center gap-2 py-1.5 ps-4 pe-1.5 shadow-xl ${tone === 'bad' ? 'border-critical text-critical' : ''}`}
        >
          <span>{text}</span>
          {undo && (
            <Button
              look="quiet"
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              Undo
            </Button>
          )}
          <IconButton small icon="cross" label="Dismiss" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
