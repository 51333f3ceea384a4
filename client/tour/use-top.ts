import { type RefObject, useLayoutEffect, useRef } from 'react';

/** What shows one thing after another and scrolls: it shows the beginning of each. */
export function useTop(of: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(of);
  useLayoutEffect(() => {
    if (shown.current === of || place.current === null) return;
    shown.current = of;
    place.current.scrollTop = 0;
  }, [of]);
  return place;
}
