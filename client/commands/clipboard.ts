import { type ElementId, newId, type RelationId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { inOneEdit, validated } from '../../shared/doc/write/edit.ts';
import { addElement } from '../../shared/doc/write/elements.ts';
import { addBearer, addSource, addVoice } from '../../shared/doc/write/others.ts';
import { addRelation } from '../../shared/doc/write/relations.ts';
import { printNative } from '../../shared/formats/native/print.ts';
import { type Element, element } from '../../shared/model/element.ts';
import type { Position } from '../../shared/model/fields.ts';
import { type ArgumentMap, EMPTY_MAP } from '../../shared/model/map.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import { type Relation, targetsRelation } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';

/** How far a duplicate lies from what it was made of, in canvas pixels. */
const DUPLICATE_OFFSET = 40;

/** Cards with the relations between them, and the voices, sources and bearers they name: a small map of its own. */
function fragmentOf(map: ArgumentMap, ids: Iterable<ElementId>): ArgumentMap {
  const elements = new Map<ElementId, Element>();
  for (const id of ids) {
    const found = map.elements.get(id);
    if (found !== undefined) elements.set(id, found);
  }
  const relations = relationsWithin(map, elements);
  const picked = [...elements.values()];
  const anchors = picked.flatMap((each) => each.anchors);
  const voices = new Set([...picked.map((each) => each.voice), ...anchors.map((each) => each.cited?.voice)]);
  const sources = new Set(anchors.map((each) => each.sourceId));
  const bearers = new Set(picked.flatMap((each) => each.bearers));
  return {
    ...EMPTY_MAP,
    title: map.title,
    elements,
    relations,
    voices: new Map([...map.voices].filter(([id]) => voices.has(id))),
    sources: new Map([...map.sources].filter(([id]) => sources.has(id))),
    bearers: new Map([...map.bearers].filter(([id]) => bearers.has(id))),
  };
}

/** Relations that start and end inside, those on relations included. */
function relationsWithin(
  map: ArgumentMap,
  elements: ReadonlyMap<ElementId, Element>,
): Map<RelationId, Relation> {
  const inside = new Map<RelationId, Relation>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const each of map.relations.values()) {
      if (inside.has(each.id) || !elements.has(each.from)) continue;
      const ends = targetsRelation(each.to) ? inside.has(each.to) : elements.has(each.to);
      if (!ends) continue;
      inside.set(each.id, each);
      grew = true;
    }
  }
  return inside;
}

/** What goes on the clipboard for these cards: a native file, so that it can be pasted into any map. */
export function copyToClipboardText(session: MapSession, ids: Iterable<ElementId>): string {
  return printNative(fragmentOf(session.reading().map, ids), []);
}

/** Makes copies beside the originals. */
export function duplicate(session: MapSession, ids: Iterable<ElementId>): Result<ElementId[], Refusal> {
  const fragment = fragmentOf(session.reading().map, ids);
  const corner = topLeft(fragment);
  return insertFragment(session, fragment, {
    x: corner.x + DUPLICATE_OFFSET,
    y: corner.y + DUPLICATE_OFFSET,
  });
}

function topLeft(fragment: ArgumentMap): Position {
  const positions = [...fragment.elements.values()].map((each) => each.position);
  return {
    x: Math.min(...positions.map((each) => each.x)),
    y: Math.min(...positions.map((each) => each.y)),
  };
}

/** Puts a small map of its own into the map under new ids, its top left corner at `at`: all of it, or nothing. */
export function insertFragment(
  session: MapSession,
  fragment: ArgumentMap,
  at: Position,
): Result<ElementId[], Refusal> {
  if (fragment.elements.size === 0) return ok([]);
  const copies = renamed(session, fragment, at);
  // All or nothing: once writing has begun, a refusal would leave half of them on the map.
  for (const each of copies.elements.values()) {
    const valid = validated(element, each);
    if (!valid.ok) return valid;
  }
  return act(session, () => {
    const { doc } = session;
    const { map } = session.reading();
    for (const each of fragment.voices.values()) if (!map.voices.has(each.id)) addVoice(doc, each);
    for (const each of fragment.sources.values()) if (!map.sources.has(each.id)) addSource(doc, each);
    for (const each of fragment.bearers.values()) if (!map.bearers.has(each.id)) addBearer(doc, each);
    for (const each of copies.elements.values()) {
      const added = addElement(doc, each);
      if (!added.ok) return added;
    }
    return inOneEdit(doc, () => insertRelations(session, copies));
  });
}

/** Relations were sound among the originals, so they are among the copies; each is checked all the same. */
function insertRelations(session: MapSession, copies: Copies): Result<ElementId[], Refusal> {
  for (const each of copies.relations.values()) {
    const added = addRelation(session.doc, copies, each);
    if (!added.ok && added.error.code !== 'link-repeated') return added;
  }
  return ok([...copies.elements.keys()]);
}

interface Copies {
  readonly elements: Map<ElementId, Element>;
  readonly relations: Map<RelationId, Relation>;
}

/** The same cards and relations under new ids, by me, now, at another place. */
function renamed(session: MapSession, fragment: ArgumentMap, at: Position): Copies {
  const corner = topLeft(fragment);
  const ids = new Map<string, string>();
  for (const id of fragment.elements.keys()) ids.set(id, newId('element', session.random));
  for (const id of fragment.relations.keys()) ids.set(id, newId('relation', session.random));
  const author = authorship(session);
  const elements = new Map<ElementId, Element>();
  for (const each of fragment.elements.values()) {
    const id = ids.get(each.id) as ElementId;
    const position = {
      x: Math.round(at.x + each.position.x - corner.x),
      y: Math.round(at.y + each.position.y - corner.y),
    };
    elements.set(id, { ...each, ...author, id, position });
  }
  const relations = new Map<RelationId, Relation>();
  for (const each of fragment.relations.values()) {
    const id = ids.get(each.id) as RelationId;
    const from = ids.get(each.from) as ElementId;
    const to = ids.get(each.to) as ElementId | RelationId;
    relations.set(id, { ...each, ...author, id, from, to });
  }
  return { elements, relations };
}
