import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useView } from '../../view-state/store.ts';

/** Fewest milliseconds between two announcements: a busy room must not talk without a pause. */
const PAUSE_MS = 1_000;

/** What a screen reader is told: the newest announcement, at most one a second. */
export function LiveRegion() {
  const announcement = useView((view) => view.announcement);
  const [spoken, setSpoken] = useState('');
  const lastAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + PAUSE_MS - performance.now());
    // A newer announcement within the pause takes the place of this one.
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSpoken(announcement);
    }, wait);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div aria-live="polite" role="status">
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </div>
  );
}
