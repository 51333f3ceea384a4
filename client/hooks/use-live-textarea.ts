import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { TextField } from '../../shared/doc/shape.ts';
import { smallestSplice } from '../../shared/doc/splice.ts';
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
  let composing = false;
  area.value = text.value();
  caret.remember();

  const push = (): void => {
    const splice = smallestSplice(text.value(), area.value, area.selectionEnd);
    if (splice !== undefined) {
      const written = text.splice(splice);
      if (!written.ok) {
        onRefused(written.error);
        pull();
      }
    }
    caret.remember();
  };
  const pull = (): void => {
    if (composing || area.value === text.value()) return;
    area.value = text.value();
    caret.restore();
  };
  const onInput = (): void => {
    if (!composing) push();
  };
  const onCompositionStart = (): void => {
    composing = true;
  };
  const onCompositionEnd = (): void => {
    composing = false;
    push();
    pull();
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
  return () => {
    for (const [name, listener] of listeners) area.removeEventListener(name, listener);
    caret.stop();
    stopText();
    if (area.ownerDocument.activeElement === area) stopTyping();
  };
}

/** Remembers the selection of a textarea by its neighbours, so that others' typing does not move it. */
function trackCaret(
  area: HTMLTextAreaElement,
  text: LiveText,
): { remember(): void; restore(): void; stop(): void } {
  let start: CaretToken = text.remember(0);
  let end: CaretToken = text.remember(0);
  const remember = (): void => {
    // While the two differ the positions would point into another text.
    if (area.value !== text.value()) return;
    start = text.remember(area.selectionStart);
    end = text.remember(area.selectionEnd);
  };
  const restore = (): void => {
    area.setSelectionRange(text.whereIs(start) ?? 0, text.whereIs(end) ?? 0);
  };
  const doc = area.ownerDocument;
  doc.addEventListener('selectionchange', remember);
  return { remember, restore, stop: () => doc.removeEventListener('selectionchange', remember) };
}
