import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './pill.css';

interface PillProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'warning' | 'danger';
  /** Shows a small button that takes it away. */
  readonly onRemove?: (() => void) | undefined;
  /** What the button is called: "Remove the tag ethics". */
  readonly removeLabel?: string;
}

/** A short label in a rounded shape. */
export function Pill({ children, tone = 'plain', onRemove, removeLabel = 'Remove' }: PillProps) {
  return (
    <span className={classNames('ui-pill', `ui-pill--${tone}`)}>
      <span className="ui-pill__label">{children}</span>
      {onRemove !== undefined && (
        <button type="button" className="ui-pill__remove" aria-label={removeLabel} onClick={onRemove}>
          ×
        </button>
      )}
    </span>
  );
}
