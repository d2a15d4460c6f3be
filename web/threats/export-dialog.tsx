/** Takes what a list shows elsewhere: choose a format, fetch it here, or copy the line that fetches it. */

import { useState } from 'react';
import { useVisitor } from '../api.ts';
import { Curl } from '../export/curl.tsx';
import { curlLine, formats } from '../export/formats.ts';
import { buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SelectField } from '../parts/form-field.tsx';
import { Link } from '../parts/link.tsx';
import { withQuery } from '../text/with-query.ts';

interface ExportDialogProps {
  filters: Readonly<Record<string, string>>;
  open: boolean;
  onClose: () => void;
}

const most = 10_000;

export function ExportDialog({ filters, open, onClose }: ExportDialogProps) {
  const [id, setId] = useState('csv');
  const visitor = useVisitor();
  const format = formats.find((one) => one.id === id)!;
  const path = withQuery(format.path, { ...filters, ...format.parameters, limit: most });
  const allowed = format.tier === 'free' || visitor?.user?.tier === 'pro';
  return (
    <Dialog title="Export these indicators" open={open} onClose={onClose} wide>
      <div className="flex flex-col gap-4">
        <SelectField
          label="Format"
          hint={format.use}
          value={id}
          onChange={(event) => setId(event.target.value)}
          choices={formats.map(({ id: value, name }) => ({ value, label: name }))}
        />
        {!allowed && (
          <p className="text-soft">
            This format needs an account of the Pro tier. An administrator changes the tier of an account.
          </p>
        )}
        <Curl line={curlLine(location.origin, path)} />
        <div className="flex flex-wrap gap-2">
          {allowed && (
            <a href={path} download={`soc-defenders.${format.extension}`} className={buttonClass('main')}>
              Download
            </a>
          )}
          <Link to="/export" search={{ ...filters, format: id }} className={buttonClass('plain')}>
            Preview on the export page
          </Link>
        </div>
      </div>
    </Dialog>
  );
}
