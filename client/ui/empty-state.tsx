import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  /** One sentence that says what this place is for. */
  readonly text: ReactNode;
  /** One thing to do. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** What an empty place says: one sentence and one action. */
export function EmptyState({ text, action, icon }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {icon !== undefined && <span className="ui-empty__icon">{icon}</span>}
      <p>{text}</p>
      {action}
    </div>
  );
}
