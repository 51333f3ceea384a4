import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { PickedWords } from './use-picked.ts';

export interface Bar {
  readonly isOpen: boolean;
  /** Opens it and puts the focus into it. */
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Whether the bar under the selected words shows: for a pointer once it is let go, for keys when it is asked for. It
 * goes with the selection, and when the selection is moved by keys.
 */
export function useBar({ picked, by, isPressing }: PickedWords, bar: RefObject<HTMLElement | null>): Bar {
  /** The selections that it was asked for, and put away for. */
  const [asked, setAsked] = useState<PickedWords['picked']>(null);
  const [closed, setClosed] = useState<PickedWords['picked']>(null);
  const isAsked = picked !== null && asked === picked;
  const isOpen = picked !== null && closed !== picked && !isPressing && (by === 'pointer' || isAsked);
  useEffect(() => {
    if (!isAsked) return;
    bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, bar]);
  const open = useCallback(() => {
    setClosed(null);
    setAsked(picked);
  }, [picked]);
  const close = useCallback(() => {
    setAsked(null);
    setClosed(picked);
  }, [picked]);
  return { isOpen, open, close };
}
