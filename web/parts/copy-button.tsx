/** Copies a text and says so. */
import { useState } from 'react';
import { IconButton } from './button.tsx';
import { notify } from './notices.ts';

/** Puts it on the clipboard and shows `said`; shows the refusal where the browser forbids it. */
export async function copyText(text: string, said: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    notify(said);
    return true;
  } catch {
    notify('The browser does not let this page copy. Select the text and copy it yourself.', { tone: 'bad' });
    return false;
  }
}

interface CopyButtonProps {
  text: string;
  /** What it is, such as "query". */
  label: string;
  /** With Shift held this is copied instead. */
  other?: { text: string; label: string };
}

export function CopyButton({ text, label, other }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  const copy = async (shift: boolean) => {
    const chosen = shift && other ? other : { text, label };
    if (!(await copyText(chosen.text, `Copied ${chosen.label}`))) return;
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return (
    <IconButton
      small
      icon={done ? 'check' : 'copy'}
      label={other ? `Copy ${label} (Shift: ${other.label})` : `Copy ${label}`}
      onClick={(event) => void copy(event.shiftKey)}
    />
  );
}
