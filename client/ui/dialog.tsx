import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import './dialog.css';
import './icon-button.css';
import { X } from './icons.ts';
import { useModal } from './use-modal.ts';

interface DialogProps {
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
  /** Buttons at its foot, the main one last. */
  readonly actions?: ReactNode;
  /** Says that Esc and a click outside do not close it: something must be decided. */
  readonly mustChoose?: boolean;
  readonly children?: ReactNode;
}

/** A modal dialog, open while it is mounted: the browser's own, so that it needs no style of its own making. */
export function Dialog({
  onClose,
  title,
  description,
  size = 'md',
  actions,
  mustChoose = false,
  children,
}: DialogProps) {
  const id = useId();
  const modal = useModal(onClose, mustChoose);
  return (
    <dialog
      className={classNames('ui-dialog', `ui-dialog--${size}`)}
      aria-labelledby={id}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      {...modal}
    >
      <div className="ui-dialog__sheet">
        <header className="ui-dialog__head">
          <h2
            className="ui-dialog__title"
            id={id}
            // Somebody may be typing when it comes up: a space must not press the first button.
            {...(mustChoose && { tabIndex: -1, 'data-first-focus': '' })}
          >
            {title}
          </h2>
          {!mustChoose && (
            <button type="button" className="ui-icon-button" aria-label="Close" onClick={onClose}>
              <X />
            </button>
          )}
        </header>
        <div className="ui-dialog__body">
          {description !== undefined && (
            <div className="ui-dialog__description" id={`${id}-description`}>
              {description}
            </div>
          )}
          {children}
        </div>
        {actions !== undefined && <footer className="ui-dialog__actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
