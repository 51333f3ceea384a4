import { Toast as Radix } from 'radix-ui';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { CircleAlert, Info, TriangleAlert, X } from './icons.ts';
import './toasts.css';

/** One short message that goes away by itself, with at most one thing to do about it. */
export interface ToastItem {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

interface ToastsProps {
  readonly items: readonly ToastItem[];
  readonly onDismiss: (id: number) => void;
}

/** Milliseconds a message stays: errors and messages with an action stay longer, to be read and used. */
const STAY_MS = 5_000;
const STAY_LONG_MS = 12_000;

const ICONS = { info: <Info />, warning: <TriangleAlert />, error: <CircleAlert /> } as const;

/** The messages of the moment, in a corner, announced to screen readers. F8 moves to them. */
export function Toasts({ items, onDismiss }: ToastsProps) {
  return (
    <Radix.Provider swipeDirection="right" label="Messages">
      {items.map((item) => (
        <Radix.Root
          key={item.id}
          className={classNames('ui-toast', `ui-toast--${item.tone}`)}
          type={item.tone === 'error' ? 'foreground' : 'background'}
          duration={item.tone === 'error' || item.action ? STAY_LONG_MS : STAY_MS}
          onOpenChange={(open) => !open && onDismiss(item.id)}
        >
          <span className="ui-toast__icon">{ICONS[item.tone]}</span>
          <Radix.Description className="ui-toast__text">{item.text}</Radix.Description>
          {item.action !== undefined && (
            <Radix.Action asChild altText={item.action.label}>
              <Button size="sm" variant="quiet" onClick={item.action.run}>
                {item.action.label}
              </Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton label="Dismiss" icon={<X />} side="top" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="ui-toasts" />
    </Radix.Provider>
  );
}
