import { type RefObject, useEffect, useRef } from 'react';
import { textOf } from './file-text.ts';

/** Hands over what is pasted or dropped anywhere in a part of the page; what is pasted into a field stays there. */
export function useBringIn(isOn: boolean, bringIn: (text: string) => void): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const hand = useRef(bringIn);
  hand.current = bringIn;
  useEffect(() => {
    const part = place.current?.closest('dialog');
    if (part === null || part === undefined || !isOn) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isField || text.trim() === '') return;
      event.preventDefault();
      hand.current(text);
    };
    // What is dropped elsewhere on the page is taken for a paper.
    const takeOver = (event: DragEvent): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onDrop = (event: DragEvent): void => {
      takeOver(event);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file !== undefined) void textOf(file).then((read) => hand.current(read));
      else if (text !== '') hand.current(text);
    };
    part.addEventListener('paste', onPaste);
    part.addEventListener('dragover', takeOver);
    part.addEventListener('drop', onDrop);
    return () => {
      part.removeEventListener('paste', onPaste);
      part.removeEventListener('dragover', takeOver);
      part.removeEventListener('drop', onDrop);
    };
  }, [isOn]);
  return place;
}
