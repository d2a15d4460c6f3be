/** Code that people paste elsewhere, with a button that copies it. */
import { CopyButton } from './copy-button.tsx';

export function CopyableCode({ text, label = 'code' }: { text: string; label?: string }) {
  return (
    <div className="relative">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-line bg-panel p-3 pe-10 text-xs leading-normal"
      >
        <code>{text}</code>
      </pre>
      <span className="absolute end-1.5 top-1.5 rounded bg-panel">
        <CopyButton text={text} label={label} />
      </span>
    </div>
  );
}
