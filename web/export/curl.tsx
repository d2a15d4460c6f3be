/** The exact line that fetches an export from a shell. */
import { Button } from '../parts/button.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { copyText } from '../parts/copy-button.tsx';

export function Curl({ line }: { line: string }) {
  return (
    <div>
      <CodeBlock label="Command line" text={line} />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button icon="copy" onClick={() => void copyText(line, 'Copied the command line')}>
          Copy command
        </Button>
        <p className="text-xs text-soft">
          <code>$KEY</code> stands for one of your API keys.
        </p>
      </div>
    </div>
  );
}
