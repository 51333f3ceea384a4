import * as Y from 'yjs';
import type { Anchor } from '../model/anchor.ts';
import type { Element } from '../model/element.ts';
import type { Region } from '../model/region.ts';
import type { Relation } from '../model/relation.ts';

/** An element as it is stored: texts and sets as shared types, the rest as plain values. */
export function storedElement(of: Element): Y.Map<unknown> {
  const { id: _, text, note, bearers, tags, anchors, ...plain } = of;
  const stored = storedFields(plain);
  stored.set('text', new Y.Text(text));
  stored.set('note', new Y.Text(note));
  stored.set('bearers', keys(bearers));
  stored.set('tags', keys(tags));
  stored.set('anchors', new Y.Map(anchors.map((each) => [each.id, storedAnchor(each)])));
  return stored;
}

/** A relation as it is stored: each field may be changed by itself. */
export function storedRelation(of: Relation): Y.Map<unknown> {
  const { id: _, ...plain } = of;
  return storedFields(plain);
}

/** A region as it is stored. */
export function storedRegion(of: Region): Y.Map<unknown> {
  const { id: _, ...plain } = of;
  return storedFields(plain);
}

/** A voice, source or bearer as it is stored: one value, replaced whole. */
export function storedPlain(of: { readonly id: string }): Record<string, unknown> {
  const { id: _, ...plain } = of;
  return withoutAbsent(plain);
}

/** An anchor as it is stored under its id: one value, replaced whole. */
export function storedAnchor(of: Anchor): Record<string, unknown> {
  return storedPlain(of);
}

function storedFields(plain: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(withoutAbsent(plain)));
}

function withoutAbsent(plain: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}

function keys(names: readonly string[]): Y.Map<true> {
  return new Y.Map(names.map((name) => [name, true]));
}
