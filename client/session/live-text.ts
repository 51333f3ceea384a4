import * as Y from 'yjs';
import type { ElementId } from '../../shared/base/ids.ts';
import { err } from '../../shared/base/result.ts';
import type { TextField } from '../../shared/doc/shape.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { sharedText, spliceText } from '../../shared/doc/write/elements.ts';
import { refusal } from '../../shared/model/refusal.ts';
import type { LiveText } from './types.ts';

/** Opens a text for typing; undefined when its element is gone. `mayEdit` is asked at each change. */
export function openText(
  doc: Y.Doc,
  id: ElementId,
  field: TextField,
  mayEdit: () => boolean,
): LiveText | undefined {
  const text = sharedText(doc, id, field);
  if (text === undefined) return undefined;
  return {
    value: () => text.toString(),
    splice: (splice): Written =>
      mayEdit()
        ? spliceText(doc, id, field, splice)
        : err(refusal('read-only', 'You can read this map but not change it.')),
    remember: (index) => Y.createRelativePositionFromTypeIndex(text, index),
    whereIs: (token) => Y.createAbsolutePositionFromRelativePosition(token, doc)?.index,
    onChange: (listener) => {
      const observer = (_: Y.YTextEvent, transaction: Y.Transaction): void => listener(transaction.local);
      text.observe(observer);
      return () => text.unobserve(observer);
    },
  };
}
