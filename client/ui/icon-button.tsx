import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './icon-button.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does: the tooltip and the accessible name. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown in the tooltip: "Ctrl+Z". */
  readonly shortcut?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** A small number or dot in its corner. */
  readonly badge?: ReactNode;
}

/** A button with an icon alone; its name is in the tooltip and for screen readers. */
export function IconButton({
  label,
  icon,
  shortcut,
  side = 'bottom',
  badge,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button type={type} className={classNames('ui-icon-button', className)} aria-label={label} {...rest}>
        {icon}
        {badge}
      </button>
    </Tooltip>
  );
}
