import { useRef } from 'react';
import type { Result } from '../../shared/base/result.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import { Button } from '../ui/button.tsx';

/** What the dialog says of the last act, inside it: messages of the page lie behind a dialog. */
export interface Message {
  readonly tone: 'info' | 'warning';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What reads and writes a format is fetched when it is first wanted, which takes a connection. */
export const NOT_FETCHED: Message = {
  tone: 'warning',
  text: 'What this form takes could not be fetched. Try again once you are connected.',
};

export type Say = (message: Message | null) => void;

/** Says why an act was refused; returns whether it was done. */
export function sayRefusal<T>(
  outcome: Result<T, Refusal>,
  say: Say,
): outcome is { readonly ok: true; readonly value: T } {
  if (!outcome.ok) say({ tone: 'warning', text: outcome.error.message });
  return outcome.ok;
}

/** The place of the message; it is there also while it is empty, so that it is read out. */
export function MessageLine({
  message,
  onDone,
}: {
  readonly message: Message | null;
  readonly onDone: () => void;
}) {
  const action = message?.action;
  const line = useRef<HTMLDivElement>(null);
  return (
    <div className="sources__message" role="status" ref={line} data-tone={message?.tone}>
      {message !== null && <span>{message.text}</span>}
      {action !== undefined && (
        <Button
          size="sm"
          onClick={() => {
            action.run();
            onDone();
            // The button goes; what is read next is the list under it.
            line.current?.closest('dialog')?.querySelector<HTMLElement>('.source-list')?.focus();
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
