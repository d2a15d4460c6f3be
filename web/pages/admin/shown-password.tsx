/** The one time that a password that the server made is shown. */
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

export interface NewPassword {
  email: string;
  password: string;
}

export function ShownPassword({ fresh, close }: { fresh: NewPassword; close: () => void }) {
  return (
    <Dialog title={`Password of ${fresh.email}`} open strict onClose={close}>
      <p className="mb-3">
        Hand it over in a safe way: it is not shown again. It can be changed on the page Settings.
      </p>
      <p className="mb-4 flex flex-wrap items-center gap-2 rounded-md bg-panel p-3">
        <code className="min-w-0 flex-1 break-all select-all">{fresh.password}</code>
        <Button icon="copy" onClick={() => void copyText(fresh.password, 'Copied the password')}>
          Copy
        </Button>
      </p>
      <Button look="main" onClick={close}>
        I handed it over
      </Button>
    </Dialog>
  );
}
