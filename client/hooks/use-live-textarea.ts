import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { TextField } from '../../shared/doc/shape.ts';
import { type Splice, smallestSplice } from '../../shared/doc/splice.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { CaretToken, LiveText, MapSession } from '../session/types.ts';
import { useSession } from './session-context.tsx';

/** What to put on a textarea: it is not controlled by React, so that no keystroke waits for a render. */
export interface LiveTextarea {
  readonly ref: RefCallback<HTMLTextAreaElement>;
}

/**
 * Ties a textarea to a text that several people may type in. What is typed goes out as the smallest change;
 * what others type comes in without moving the caret. While an input method is composing, others' changes wait.
 */
export function useLiveTextarea(
  id: ElementId,
  field: TextField,
  onRefused: (refusal: Refusal) => void,
): LiveTextarea {
  const session = useSession();
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  const ref = useCallback(
    (area: HTMLTextAreaElement | null) => {
      if (area === null) return;
      return bindTextarea(session, area, id, field, (refusal) => refused.current(refusal));
    },
    [session, id, field],
  );
  return { ref };
}

/** Keeps a textarea and a shared text equal until the returned function is called. */
export function bindTextarea(
  session: MapSession,
  area: HTMLTextAreaElement,
  id: ElementId,
  field: TextField,
  onRefused: (refusal: Refusal) => void,
): () => void {
  const text = session.text(id, field);
  if (text === undefined) return () => undefined;
  const caret = trackCaret(area, text);
  /** The text as it was when an input method began to compose, or null. */
  let composedOver: string | null = null;
  area.value = text.value();
  caret.remember();

  const send = (splice: Splice | undefined): void => {
    if (splice !== undefined) {
      const written = text.splice(splice);
      if (!written.ok) onRefused(written.error);
    }
    pull();
    caret.remember();
  };
  const pull = (): void => {
    if (composedOver !== null || area.value === text.value()) return;
    area.value = text.value();
    caret.restore();
  };
  const onInput = (): void => {
    if (composedOver === null) send(smallestSplice(text.value(), area.value, area.selectionEnd));
  };
  const onCompositionStart = (): void => {
    caret.remember();
    composedOver = text.value();
  };
  const onCompositionEnd = (): void => {
    if (composedOver === null) return;
    const splice = caret.composed(composedOver);
    composedOver = null;
    send(splice);
  };
  const startTyping = (): void => {
    session.undo.boundary();
    session.presence.publish({ typing: { id, field } });
  };
  const stopTyping = (): void => {
    session.undo.boundary();
    session.presence.publish({ typing: null });
  };
  const listeners: ReadonlyArray<[keyof HTMLElementEventMap, () => void]> = [
    ['input', onInput],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['focus', startTyping],
    ['blur', stopTyping],
  ];
  for (const [name, listener] of listeners) area.addEventListener(name, listener);
  const stopText = text.onChange(pull);
  // It may have had the focus before it was bound, and will then not be told of it.
  if (area.ownerDocument.activeElement === area) startTyping();
  return () => {
    for (const [name, listener] of listeners) area.removeEventListener(name, listener);
    caret.stop();
    stopText();
    if (area.ownerDocument.activeElement === area) stopTyping();
  };
}

interface CaretTracker {
  remember(): void;
  restore(): void;
  /** What an input method put in place of the remembered selection, in terms of the text as it is now. */
  composed(before: string): Splice | undefined;
  stop(): void;
}

/** Remembers the selection of a textarea by its neighbours, so that others' typing does not move it. */
function trackCaret(area: HTMLTextAreaElement, text: LiveText): CaretTracker {
  let start = { index: 0, token: text.remember(0) };
  let end = start;
  const at = (index: number): { index: number; token: CaretToken } => ({
    index,
    token: text.remember(index),
  });
  const remember = (): void => {
    // While the two differ the positions would point into another text.
    if (area.value !== text.value()) return;
    start = at(area.selectionStart);
    end = at(area.selectionEnd);
  };
  const doc = area.ownerDocument;
  doc.addEventListener('selectionchange', remember);
  return {
    remember,
    restore: () => area.setSelectionRange(text.whereIs(start.token) ?? 0, text.whereIs(end.token) ?? 0),
    composed: (before) => {
      if (text.value() === before) return smallestSplice(before, area.value, area.selectionEnd);
      const index = text.whereIs(start.token) ?? 0;
      const kept = before.length - end.index;
      return {
        index,
        length: Math.max(0, (text.whereIs(end.token) ?? index) - index),
        inserted: area.value.slice(start.index, area.value.length - kept),
      };
    },
    stop: () => doc.removeEventListener('selectionchange', remember),
  };
}
