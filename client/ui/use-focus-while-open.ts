import { type RefObject, useEffect } from 'react';

/** Gives something the focus when it opens; when it closes, whoever had it before gets it back, or what the page is about. */
export function useFocusWhileOpen(opened: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let before: Element | null = null;
    // A menu or dialog that closes gives the focus back to its button first.
    const frame = requestAnimationFrame(() => {
      before = document.activeElement;
      opened.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
      // What had it last may have gone with the rest, or the focus is elsewhere and stays there.
      requestAnimationFrame(() => {
        if (!isFocusLost()) return;
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
        if (isFocusLost()) document.querySelector<HTMLElement>('main')?.focus();
      });
    };
  }, [opened]);
}

/** Whether what had the focus is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
