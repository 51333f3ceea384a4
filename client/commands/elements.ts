import { type BearerId, type ElementId, newId, type VoiceId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import {
  addElement,
  addToSet,
  moveElements,
  removeAnchor,
  removeFromSet,
  setAnchor,
  setKind,
  setVoice,
} from '../../shared/doc/write/elements.ts';
import { addBearer, addVoice } from '../../shared/doc/write/others.ts';
import { addRelation } from '../../shared/doc/write/relations.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { Element, KindFields } from '../../shared/model/element.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Relation, RelationFields, TargetId } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';
import { newVoice } from './voices.ts';

/** Puts a new card on the map, its top left corner at `position`. */
export function addElementAt(
  session: MapSession,
  kind: KindFields,
  position: Position,
  text = '',
): Result<ElementId, Refusal> {
  const added = freshElement(session, kind, position, text);
  return act(session, () => withValue(addElement(session.doc, added), added.id));
}

/** Puts a new card on the map together with its relation to something, in one step. */
export function addConnected(
  session: MapSession,
  kind: KindFields,
  position: Position,
  link: RelationFields,
  to: TargetId,
): Result<ElementId, Refusal> {
  const added = freshElement(session, kind, position, '');
  const { map } = session.reading();
  // The card is not in the reading yet, and the rules must know its kind before anything is written.
  const scope = { ...map, elements: new Map(map.elements).set(added.id, added) };
  const relation = {
    ...link,
    id: newId('relation', session.random),
    from: added.id,
    to,
    ...authorship(session),
  } as Relation;
  return act(session, () => {
    const linkable = addRelation(session.doc, scope, relation);
    return linkable.ok ? withValue(addElement(session.doc, added), added.id) : linkable;
  });
}

/** Moves cards to where they were dropped. */
export function moveCards(session: MapSession, positions: ReadonlyMap<ElementId, Position>): Written {
  return act(session, () => moveElements(session.doc, positions));
}

/** Moves cards by a step, in canvas pixels. */
export function nudge(session: MapSession, ids: Iterable<ElementId>, dx: number, dy: number): Written {
  const { elements } = session.reading().map;
  const positions = new Map<ElementId, Position>();
  for (const id of ids) {
    const at = elements.get(id)?.position;
    if (at !== undefined) positions.set(id, { x: at.x + dx, y: at.y + dy });
  }
  return moveCards(session, positions);
}

/** Gives all cards their new places at once. */
export function applyLayout(session: MapSession, positions: ReadonlyMap<ElementId, Position>): Written {
  return moveCards(session, positions);
}

export function changeKind(session: MapSession, id: ElementId, kind: KindFields): Written {
  return act(session, () => setKind(session.doc, id, kind));
}

/** Says who states it in print; undefined: it was said in the room. */
export function changeVoice(session: MapSession, id: ElementId, voice: VoiceId | undefined): Written {
  return act(session, () => setVoice(session.doc, id, voice));
}

/** Adds a voice to the map's list and gives it to an element. */
export function addNewVoice(session: MapSession, id: ElementId, label: string): Written {
  const voice = newVoice(session, label);
  return act(session, () => {
    const added = addVoice(session.doc, voice);
    return added.ok ? setVoice(session.doc, id, voice.id) : added;
  });
}

export function addTag(session: MapSession, id: ElementId, tag: string): Written {
  return act(session, () => addToSet(session.doc, id, 'tags', tag.trim()));
}

export function removeTag(session: MapSession, id: ElementId, tag: string): Written {
  return act(session, () => removeFromSet(session.doc, id, 'tags', tag));
}

export function addBearerTo(session: MapSession, id: ElementId, bearer: BearerId): Written {
  return act(session, () => addToSet(session.doc, id, 'bearers', bearer));
}

export function removeBearerFrom(session: MapSession, id: ElementId, bearer: BearerId): Written {
  return act(session, () => removeFromSet(session.doc, id, 'bearers', bearer));
}

/** Adds somebody to the map's list of who bears costs, and to an element. */
export function addNewBearer(session: MapSession, id: ElementId, label: string): Written {
  const bearerId = newId('bearer', session.random);
  return act(session, () => {
    const added = addBearer(session.doc, { id: bearerId, label });
    return added.ok ? addToSet(session.doc, id, 'bearers', bearerId) : added;
  });
}

/** Ties an element to words, or changes the anchor of that id. */
export function saveAnchor(session: MapSession, id: ElementId, anchor: Anchor): Written {
  return act(session, () => setAnchor(session.doc, id, anchor));
}

export function deleteAnchor(session: MapSession, id: ElementId, anchorId: Anchor['id']): Written {
  return act(session, () => removeAnchor(session.doc, id, anchorId));
}

/** A card as it is put on the map: by me, now, with nothing but a statement. */
export function freshElement(
  session: MapSession,
  kind: KindFields,
  position: Position,
  text: string,
): Element {
  return {
    ...kind,
    id: newId('element', session.random),
    text,
    note: '',
    bearers: [],
    tags: [],
    anchors: [],
    position: { x: Math.round(position.x), y: Math.round(position.y) },
    ...authorship(session),
  } as Element;
}

function withValue<T>(written: Written, value: T): Result<T, Refusal> {
  return written.ok ? ok(value) : written;
}
