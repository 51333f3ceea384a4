import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { DoneBefore } from './standing-in.ts';

/** For a button that comes in another's place: gives it the focus that the other had. */
export function useFocusHandedOn({ focused }: DoneBefore): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused.current) button.current?.focus();
  }, [focused]);
  return button;
}
