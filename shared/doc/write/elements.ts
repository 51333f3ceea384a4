import * as Y from 'yjs';
import type { BearerId, ElementId, RelationId, VoiceId } from '../../base/ids.ts';
import { err } from '../../base/result.ts';
import { wellFormed } from '../../base/text.ts';
import { type Anchor, anchor } from '../../model/anchor.ts';
import {
  type Element,
  type ElementKind,
  element,
  elementAtRest,
  type KindFields,
} from '../../model/element.ts';
import { bearerId, line, type Position, position as positionField } from '../../model/fields.ts';
import { ANCHORS_MAX, LABEL_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from '../../model/limits.ts';
import { mayEndAt, mayStartFrom } from '../../model/link-rules.ts';
import { refusal } from '../../model/refusal.ts';
import { RELATION_KINDS } from '../../model/relation.ts';
import type { Schema } from '../../model/validate.ts';
import { type EditOrigin, TYPING } from '../origin.ts';
import { READ } from '../read-record.ts';
import { recordOf, root, type SetField, type TextField } from '../shape.ts';
import { type Splice, wholeCharacters, withinText } from '../splice.ts';
import { storedAnchor, storedElement } from '../stored.ts';
import { deleteAll } from './delete.ts';
import { DONE, inOneEdit, insert, missing, setFields, validated, type Written } from './edit.ts';

/** Adds an element; refused when a field breaks the model or the id is taken. */
export function addElement(doc: Y.Doc, added: Element): Written {
  const valid = validated(element, added);
  return valid.ok ? insert(doc, 'elements', added.id, storedElement(valid.value)) : valid;
}

/**
 * Changes what an element is, and deletes the relations that the new kind cannot carry, in one step of undo:
 * left to themselves they would vanish for everybody and be swept. Fields of the former kind stay stored and
 * are not read, so that a change back brings them back.
 */
export function setKind(doc: Y.Doc, id: ElementId, kind: KindFields): Written {
  const now = READ.elements(id, recordOf(doc, 'elements', id));
  if (!now.ok) return missing('elements');
  // A claim that stays one and is given no role is to lose the role it has.
  const fields = now.value.kind === 'claim' && kind.kind === 'claim' ? { role: undefined, ...kind } : kind;
  return inOneEdit(doc, () => {
    const changed = changeElement(doc, id, { ...fields });
    if (!changed.ok || now.value.kind === kind.kind) return changed;
    return deleteAll(doc, { elements: [], relations: relationsAgainst(doc, id, kind.kind) });
  });
}

/** The stored relations of an element that an element of this kind cannot carry: what `setKind` would delete. */
export function relationsAgainst(doc: Y.Doc, id: ElementId, kind: ElementKind): RelationId[] {
  const against: RelationId[] = [];
  for (const [key, stored] of root(doc, 'relations').entries()) {
    if (!(stored instanceof Y.Map)) continue;
    const relationKind = RELATION_KINDS.find((each) => each === stored.get('kind'));
    if (relationKind === undefined) continue;
    const starts = stored.get('from') !== id || mayStartFrom(relationKind, kind);
    const ends = stored.get('to') !== id || mayEndAt(relationKind, kind);
    if (!starts || !ends) against.push(key as RelationId);
  }
  return against;
}

/** Says who states the element in print; undefined: it was said in the room. */
export function setVoice(doc: Y.Doc, id: ElementId, voice: VoiceId | undefined): Written {
  return changeElement(doc, id, { voice });
}

/** Says by which argumentation scheme the element argues; undefined: nobody says. */
export function setScheme(doc: Y.Doc, id: ElementId, scheme: string | undefined): Written {
  return changeElement(doc, id, { scheme });
}

/** Moves elements, each written once as one value. Elements that are gone are passed over. */
export function moveElements(doc: Y.Doc, positions: ReadonlyMap<ElementId, Position>): Written {
  for (const to of positions.values()) {
    const valid = validated(positionField, to);
    if (!valid.ok) return valid;
  }
  inOneEdit(doc, () => {
    for (const [id, position] of positions) setFields(doc, 'elements', id, { position });
  });
  return DONE;
}

/** What an entry of each set must be. */
const ENTRY: Readonly<Record<SetField, Schema<string>>> = { bearers: bearerId, tags: line(LABEL_MAX) };

/** Puts a tag or bearer on an element. */
export function addToSet(doc: Y.Doc, id: ElementId, field: SetField, key: string): Written {
  const set = setOf(doc, id, field);
  if (set === undefined) return missing('elements');
  const valid = validated(ENTRY[field], key);
  if (!valid.ok) return valid;
  if (set.has(valid.value)) return DONE;
  if (set.size >= LABELS_MAX) {
    return err(refusal('invalid-record', `A card carries at most ${LABELS_MAX} ${field}.`));
  }
  inOneEdit(doc, () => set.set(valid.value, true));
  return DONE;
}

/** Takes a tag or bearer off an element. */
export function removeFromSet(doc: Y.Doc, id: ElementId, field: SetField, key: BearerId | string): Written {
  const set = setOf(doc, id, field);
  if (set === undefined) return missing('elements');
  if (set.has(key)) inOneEdit(doc, () => set.delete(key));
  return DONE;
}

/** Ties an element to words, or changes the anchor of that id. */
export function setAnchor(doc: Y.Doc, id: ElementId, value: Anchor): Written {
  const anchors = recordOf(doc, 'elements', id)?.get('anchors');
  if (!(anchors instanceof Y.Map)) return missing('elements');
  const valid = validated(anchor, value);
  if (!valid.ok) return valid;
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
  if (anchors.has(anchorId)) inOneEdit(doc, () => anchors.delete(anchorId));
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
  splice: Splice,
  origin: EditOrigin = TYPING,
): Written {
  const text = sharedText(doc, id, field);
  if (text === undefined) return missing('elements');
  const { index, length, inserted } = wholeCharacters(text.toString(), withinText(text.length, splice));
  const max = field === 'text' ? TEXT_MAX : NOTE_MAX;
  const growth = inserted.length - length;
  if (growth > 0 && text.length + growth > max) {
    const what = field === 'text' ? 'statement' : 'note';
    return err(refusal('invalid-record', `A ${what} has at most ${max} characters.`));
  }
  const typed = wellFormed(inserted);
  inOneEdit(
    doc,
    () => {
      if (length > 0) text.delete(index, length);
      if (typed !== '') text.insert(index, typed);
    },
    origin,
  );
  return DONE;
}

/** Writes only what leaves the element valid. */
function changeElement(doc: Y.Doc, id: ElementId, fields: Readonly<Record<string, unknown>>): Written {
  const now = READ.elements(id, recordOf(doc, 'elements', id));
  if (!now.ok) return missing('elements');
  const { costType: _, role: __, ...bare } = { costType: undefined, role: undefined, ...now.value };
  const kept = 'kind' in fields ? bare : now.value;
  const valid = validated(elementAtRest, { ...kept, ...fields });
  return valid.ok ? setFields(doc, 'elements', id, fields) : valid;
}

function setOf(doc: Y.Doc, id: ElementId, field: SetField): Y.Map<unknown> | undefined {
  const set = recordOf(doc, 'elements', id)?.get(field);
  return set instanceof Y.Map ? set : undefined;
}
