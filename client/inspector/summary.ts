import type { ElementId, ParticipantId } from '../../shared/base/ids.ts';
import { type EvidenceState, evidenceState, FIDELITIES } from '../../shared/model/anchor.ts';
import {
  COST_TYPES,
  type CostType,
  ELEMENT_KINDS,
  type Element,
  type ElementKind,
} from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** What an element may rest on, best first. */
export const EVIDENCE_STATES: readonly EvidenceState[] = [...FIDELITIES, 'none'];

/** A map in numbers. */
export interface Summary {
  readonly kinds: Readonly<Record<ElementKind, readonly ElementId[]>>;
  readonly costTypes: Readonly<Record<CostType, readonly ElementId[]>>;
  readonly evidence: Readonly<Record<EvidenceState, readonly ElementId[]>>;
  /** How many cards each person put on the map, most first. */
  readonly authors: readonly { readonly id: ParticipantId; readonly cards: number }[];
}

/** Counts what is on a map. Questions assert nothing, so they are left out of the evidence. */
export function summarise(elements: ArgumentMap['elements']): Summary {
  const all = [...elements.values()];
  const authors = new Map<ParticipantId, number>();
  for (const each of all) authors.set(each.addedBy, (authors.get(each.addedBy) ?? 0) + 1);
  return {
    kinds: groupInto(ELEMENT_KINDS, all, (each) => each.kind),
    costTypes: groupInto(COST_TYPES, all, (each) => (each.kind === 'cost' ? each.costType : undefined)),
    evidence: groupInto(EVIDENCE_STATES, all, (each) =>
      each.kind === 'question' ? undefined : evidenceState(each.anchors),
    ),
    authors: [...authors].map(([id, cards]) => ({ id, cards })).sort((a, b) => b.cards - a.cards),
  };
}

function groupInto<K extends string>(
  keys: readonly K[],
  elements: readonly Element[],
  keyOf: (element: Element) => K | undefined,
): Record<K, ElementId[]> {
  const groups = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, ElementId[]>;
  for (const each of elements) {
    const key = keyOf(each);
    if (key !== undefined) groups[key].push(each.id);
  }
  return groups;
}

/** Every tag in use, in alphabetical order. */
export function tagsOf(map: Pick<ArgumentMap, 'elements'>): readonly string[] {
  const tags = new Set<string>();
  for (const each of map.elements.values()) for (const tag of each.tags) tags.add(tag);
  return [...tags].sort((a, b) => a.localeCompare(b));
}
