/** Buttons, and links that look like them: `buttonClass` gives any element the look. */
import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

const shape =
  'inline-flex items-center justify-center gap-1.5 rounded-md px-3 font-medium whitespace-nowrap select-none transition-colors disabled:opacity-55 min-h-[2.125rem] max-md:min-h-11';
const looks: Record<Look, string> = {
  main: 'bg-accent-fill text-white not-disabled:hover:bg-accent-fill-hover',
  plain: 'border border-edge/50 bg-raised text-ink not-disabled:hover:bg-hover',
  quiet: 'text-soft not-disabled:hover:bg-hover not-disabled:hover:text-ink',
  danger: 'border border-critical/60 bg-raised text-critical not-disabled:hover:bg-critical-soft',
};

export function buttonClass(look: Look = 'plain'): string {
  return `${shape} ${looks[look]}`;
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  icon?: IconName;
  /** Something is under way: the button waits and says so. */
  busy?: boolean;
}

export function Button({
  look = 'plain',
  icon,
  busy = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      className={`${buttonClass(look)} ${className}`}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** What it does: read out, and shown on hover. */
  label: string;
  small?: boolean;
}

export function IconButton({ icon, label, small = false, className = '', ...rest }: IconButtonProps) {
  const size = small ? 'size-6 max-md:-mx-2 max-md:size-11' : 'size-[2.125rem] max-md:size-11';
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={`inline-grid shrink-0 place-items-center rounded-md text-soft transition-colors not-disabled:hover:bg-hover not-disabled:hover:text-ink disabled:opacity-55 ${size} ${className}`}
    >
      <Icon name={icon} size={small ? 14 : 16} />
    </button>
  );
}
