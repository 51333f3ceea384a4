import * as Y from 'yjs';
import type { BearerId, ElementId, VoiceId } from '../../base/ids.ts';
import { err, type Result } from '../../base/result.ts';
import { type Anchor, anchor } from '../../model/anchor.ts';
import { type Element, element, type KindFields } from '../../model/element.ts';
import { position as positionField, type Position } from '../../model/fields.ts';
import { ANCHORS_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from '../../model/limits.ts';
import { type Refusal, refusal } from '../../model/refusal.ts';
import { type EditOrigin, TYPING } from '../origin.ts';
import { READ } from '../read-record.ts';
import { recordOf, type SetField, type TextField } from '../shape.ts';
import { storedAnchor, storedElement } from '../stored.ts';
import { DONE, inOneEdit, insert, missing, setFields, validated, type Written } from './edit.ts';

/** Adds an element; refused when a field breaks the model or the id is taken. */
export function addElement(doc: Y.Doc, added: Element): Written {
  const valid = validated(element, added);
  return valid.ok ? insert(doc, 'elements', added.id, storedElement(valid.value)) : valid;
}

/** Changes what an element is. Fields of the former kind stay stored and are not read, so that a change back brings them back. */
export function setKind(doc: Y.Doc, id: ElementId, kind: KindFields): Written {
  return changeElement(doc, id, { ...kind });
}

/** Says who states the element in print; undefined: it was said in the room. */
export function setVoice(doc: Y.Doc, id: ElementId, voice: VoiceId | undefined): Written {
  return changeElement(doc, id, { voice });
}

/** Moves elements, each written once as one value. Elements that are gone are passed over. */
export function moveElements(doc: Y.Doc, positions: ReadonlyMap<ElementId, Position>): Written {
  for (const [, to] of positions) {
    const valid = validated(positionField, to);
    if (!valid.ok) return valid;
  }
  inOneEdit(doc, () => {
    for (const [id, position] of positions) setFields(doc, 'elements', id, { position });
  });
  return DONE;
}

/** Puts a tag or bearer on an element. */
export function addToSet(doc: Y.Doc, id: ElementId, field: SetField, key: string): Written {
  const set = setOf(doc, id, field);
  if (set === undefined) return missing('elements');
  if (set.has(key)) return DONE;
  if (set.size >= LABELS_MAX) {
    return err(refusal('invalid-record', `A card carries at most ${LABELS_MAX} ${field}.`));
  }
  return checkedAgainstModel(doc, id, { [field]: [...set.keys(), key] }, () => set.set(key, true));
}

/** Takes a tag or bearer off an element. */
export function removeFromSet(doc: Y.Doc, id: ElementId, field: SetField, key: BearerId | string): Written {
  const set = setOf(doc, id, field);
  if (set === undefined) return missing('elements');
  inOneEdit(doc, () => set.delete(key));
  return DONE;
}

/** Ties an element to words, or changes the anchor of that id. */
export function setAnchor(doc: Y.Doc, id: ElementId, value: Anchor): Written {
  const record = recordOf(doc, 'elements', id);
  if (record === undefined) return missing('elements');
  const valid = validated(anchor, value);
  if (!valid.ok) return valid;
  const anchors = record.get('anchors');
  if (!(anchors instanceof Y.Map)) return missing('elements');
  if (!anchors.has(value.id) && anchors.size >= ANCHORS_MAX) {
    return err(refusal('invalid-record', `A card carries at most ${ANCHORS_MAX} quotations.`));
  }
  inOneEdit(doc, () => anchors.set(value.id, storedAnchor(valid.value)));
  return DONE;
}

/** Takes an anchor off an element. */
export function removeAnchor(doc: Y.Doc, id: ElementId, anchorId: Anchor['id']): Written {
  const anchors = recordOf(doc, 'elements', id)?.get('anchors');
  if (!(anchors instanceof Y.Map)) return missing('elements');
  inOneEdit(doc, () => anchors.delete(anchorId));
  return DONE;
}

/** The shared text behind a field, for typing; undefined when the element is gone. */
export function sharedText(doc: Y.Doc, id: ElementId, field: TextField): Y.Text | undefined {
  const text = recordOf(doc, 'elements', id)?.get(field);
  return text instanceof Y.Text ? text : undefined;
}

/** Replaces `length` characters at `index` of a text by `inserted`; refused when it would grow past its limit. */
export function spliceText(
  doc: Y.Doc,
  id: ElementId,
  field: TextField,
  splice: { readonly index: number; readonly length: number; readonly inserted: string },
  origin: EditOrigin = TYPING,
): Written {
  const text = sharedText(doc, id, field);
  if (text === undefined) return missing('elements');
  const max = field === 'text' ? TEXT_MAX : NOTE_MAX;
  const growth = splice.inserted.length - splice.length;
  if (growth > 0 && text.length + growth > max) {
    return err(refusal('invalid-record', `A ${field === 'text' ? 'statement' : 'note'} has at most ${max} characters.`));
  }
  inOneEdit(
    doc,
    () => {
      if (splice.length > 0) text.delete(splice.index, splice.length);
      if (splice.inserted !== '') text.insert(splice.index, splice.inserted);
    },
    origin,
  );
  return DONE;
}

function changeElement(doc: Y.Doc, id: ElementId, fields: Readonly<Record<string, unknown>>): Written {
  return checkedAgainstModel(doc, id, fields, () => setFields(doc, 'elements', id, fields));
}

/** Writes only what leaves the element valid. */
function checkedAgainstModel(
  doc: Y.Doc,
  id: ElementId,
  fields: Readonly<Record<string, unknown>>,
  write: () => unknown,
): Written {
  const record = recordOf(doc, 'elements', id);
  if (record === undefined) return missing('elements');
  const now: Result<Element, unknown> = READ.elements(id, record);
  if (!now.ok) return missing('elements');
  const { costType: _, role: __, ...bare } = { costType: undefined, role: undefined, ...now.value };
  const kept = 'kind' in fields ? bare : now.value;
  const next = { ...kept, ...fields, text: now.value.text.slice(0, TEXT_MAX), note: now.value.note.slice(0, NOTE_MAX) };
  const valid: Result<Element, Refusal> = validated(element, next);
  if (!valid.ok) return valid;
  inOneEdit(doc, write);
  return DONE;
}

function setOf(doc: Y.Doc, id: ElementId, field: SetField): Y.Map<unknown> | undefined {
  const set = recordOf(doc, 'elements', id)?.get(field);
  return set instanceof Y.Map ? set : undefined;
}
