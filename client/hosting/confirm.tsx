import { useId } from 'react';
import { Button } from '../ui/button.tsx';
import './confirm.css';

/** One way to go on. */
export interface Choice {
  readonly label: string;
  readonly isDanger?: boolean;
  readonly run: () => void;
}

interface ConfirmProps {
  /** What would happen. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** A change that is under way. */
  readonly working: boolean;
  readonly onCancel: () => void;
}

/** Asks in place before something is changed that others feel. It takes the focus, so that it is read out. */
export function Confirm({ text, choices, working, onCancel }: ConfirmProps) {
  const id = useId();
  return (
    <div className="confirm" role="group" aria-labelledby={id} tabIndex={-1} ref={takeFocus}>
      <p id={id}>{text}</p>
      <div className="confirm__choices">
        {choices.map(({ label, isDanger = false, run }) => (
          <Button
            key={label}
            size="sm"
            variant={isDanger ? 'danger' : 'secondary'}
            busy={working}
            onClick={run}
          >
            {label}
          </Button>
        ))}
        <Button size="sm" variant="quiet" disabled={working} onClick={onCancel}>
          Leave it as it is
        </Button>
      </div>
    </div>
  );
}

function takeFocus(question: HTMLElement | null): void {
  question?.focus();
}
