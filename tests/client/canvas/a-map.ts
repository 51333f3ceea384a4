import type { ElementId, ParticipantId, RelationId } from '../../../shared/base/ids.ts';
import type { Element, ElementKind } from '../../../shared/model/element.ts';
import { type ArgumentMap, EMPTY_MAP } from '../../../shared/model/map.ts';
import type { Relation, RelationFields } from '../../../shared/model/relation.ts';

const AUTHOR = { addedBy: 'p_ana' as ParticipantId, addedAt: '2026-01-01T00:00:00.000Z' };

/** An element id: `card('a')` is `e_a`. */
export function card(name: string): ElementId {
  return `e_${name}` as ElementId;
}

/** A relation id: `link('a')` is `r_a`. */
export function link(name: string): RelationId {
  return `r_${name}` as RelationId;
}

/** An element that says its own name, at a place. */
export function anElement(name: string, x = 0, y = 0, kind: ElementKind = 'claim'): Element {
  const fields = kind === 'cost' ? { kind, costType: 'practical' as const } : { kind };
  const base = { text: name, note: '', bearers: [], tags: [], anchors: [], position: { x, y } };
  return { ...base, ...fields, ...AUTHOR, id: card(name) } as Element;
}

/** A relation between two ends, plain support unless told otherwise. */
export function aRelation(
  name: string,
  from: ElementId,
  to: ElementId | RelationId,
  fields: RelationFields = { kind: 'support' },
): Relation {
  return { ...fields, ...AUTHOR, id: link(name), from, to } as Relation;
}

/** A map of these elements and relations. */
export function aMap(elements: readonly Element[], relations: readonly Relation[] = []): ArgumentMap {
  return {
    ...EMPTY_MAP,
    elements: new Map(elements.map((each) => [each.id, each])),
    relations: new Map(relations.map((each) => [each.id, each])),
  };
}
