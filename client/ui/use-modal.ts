import { type RefCallback, type SyntheticEvent, useCallback } from 'react';

/** What makes a native dialog element modal: focus moves in, stays in, and goes back where it was. */
export interface Modal {
  readonly ref: RefCallback<HTMLDialogElement>;
  readonly onCancel: (event: SyntheticEvent) => void;
  readonly onClose: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onMouseDown: (event: SyntheticEvent) => void;
}

/** Opens a dialog element as long as it is mounted; what is marked `data-first-focus` has the focus first. Esc and a press outside ask to close it, unless something must be chosen. */
export function useModal(close: () => void, mustChoose = false): Modal {
  const ref = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog === null) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // When what had the focus goes, keys fall to the page behind; nothing there may act on them.
    const keepKeys = (event: KeyboardEvent): void => {
      if (event.target instanceof Node && !dialog.contains(event.target)) event.stopPropagation();
    };
    window.addEventListener('keydown', keepKeys, true);
    return () => {
      window.removeEventListener('keydown', keepKeys, true);
      // Closed before it goes, so that the browser gives the focus back to where it was.
      dialog.close();
    };
  }, []);
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      if (!mustChoose) close();
    },
    onClose: (event) => {
      // A second Esc closes whatever the page says; what must be chosen comes back.
      if (mustChoose && event.target === event.currentTarget) event.currentTarget.showModal();
    },
    onMouseDown: (event) => {
      if (event.target === event.currentTarget && !mustChoose) close();
    },
  };
}
