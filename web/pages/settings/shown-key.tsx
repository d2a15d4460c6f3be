/** The one time that a key is shown: the dialog goes when its reader says that it is stored. */
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { CheckBox } from '../../parts/form-field.tsx';

export interface KeySecret {
  name: string;
  key: string;
}

export function ShownKey({ secret, close }: { secret: KeySecret; close: () => void }) {
  const [stored, setStored] = useState(false);
  return (
    <Dialog title={`Key “${secret.name}”`} open strict onClose={close}>
      <p className="mb-3">Copy it now: it is not shown again, and nobody can look it up.</p>
      <div className="mb-3 flex flex-wrap items-center gap-2 rounded-md bg-panel p-3">
        <code data-testid="new-key" className="min-w-0 flex-1 break-all select-all">
          {secret.key}
        </code>
        <Button icon="copy" onClick={() => void copyText(secret.key, 'Copied the key')}>
          Copy
        </Button>
      </div>
      <p className="mb-1 text-soft">Try it:</p>
      <pre className="mb-4 overflow-x-auto rounded-md bg-panel p-3 text-xs">
        <code>{`curl -H "Authorization: Bearer $KEY" \\\n  "${location.origin}/api/v1/iocs?limit=5"`}</code>
      </pre>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CheckBox
          label="I stored it"
          checked={stored}
          onChange={(event) => setStored(event.target.checked)}
        />
        <Button look="main" disabled={!stored} onClick={close}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
