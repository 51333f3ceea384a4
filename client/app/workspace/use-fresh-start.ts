import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useRestingSelection } from '../../view-state/resting.ts';

/** What the scrolling part of the inspector is given. */
interface FreshStart {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly tabIndex: -1;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Starts the inspector at its top for every new selection. Whoever came from inside it, by a link to another card, keeps the focus there. */
export function useFreshStart(): FreshStart {
  const selected = [...useRestingSelection()].join();
  const ref = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const before = useRef(selected);
  useLayoutEffect(() => {
    if (before.current === selected || ref.current === null) return;
    before.current = selected;
    ref.current.scrollTop = 0;
    // The link that was followed is gone, and no browser tells where the focus went.
    if (hasFocus.current && document.activeElement === document.body) ref.current.focus();
  }, [selected]);
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
