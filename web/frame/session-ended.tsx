/** The session has ended while a page was open: what is on it stays, and a new sign-in happens in another tab. */
import { useState } from 'react';
import { api, queries, visitorQuery } from '../api.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** `close` is told whether there is a session again. */
export function SessionEnded({ close }: { close: (again: boolean) => void }) {
  const [still, setStill] = useState(false);
  const check = async () => {
    try {
      await api('/api/auth/session');
    } catch {
      setStill(true);
      return;
    }
    close(true);
    await queries.invalidateQueries();
  };
  const leave = async () => {
    close(false);
    await queries.invalidateQueries({ queryKey: visitorQuery.queryKey });
  };
  return (
    <Dialog title="Your session has ended" open strict onClose={() => void leave()}>
      <p>Nothing on this page is lost. Sign in again in a new tab, then come back here.</p>
      {still && (
        <p role="alert" className="mt-2 text-critical">
          You are not signed in yet.
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <a href="/sign-in" target="_blank" rel="noopener" className={buttonClass('main')}>
          Sign in in a new tab
        </a>
        <Button onClick={() => void check()}>I have signed in</Button>
        <Button look="quiet" onClick={() => void leave()}>
          Go on without
        </Button>
      </div>
    </Dialog>
  );
}
