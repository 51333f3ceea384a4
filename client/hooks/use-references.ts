import { useMemo } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import {
  heaviestMark,
  independence,
  type SupportVerdict,
  shortIndependence,
} from '../../shared/references/independence.ts';
import { secondHandElements } from '../../shared/references/second-hand.ts';
import { contentOf } from './content.ts';
import { useMap } from './use-map.ts';

/** What is known of every support, and of each card by what it supports. */
export interface Independence {
  readonly byRelation: ReadonlyMap<RelationId, SupportVerdict>;
  /** Of each card that is marked, the verdict that weighs most. */
  readonly marks: ReadonlyMap<ElementId, SupportVerdict>;
}

type Parts = Pick<ArgumentMap, 'elements' | 'relations' | 'voices' | 'sources'>;

/** The last answer: text that is typed changes the elements, and everybody who asks then asks for the same map. */
let last: { readonly parts: Parts; readonly found: Independence } | null = null;

/** Whether what is offered as support shares an author with the voice that it supports; computed once for each map. */
export function independenceOf(map: Parts): Independence {
  const { relations, voices, sources } = map;
  const elements = contentOf(map.elements);
  const known = last?.parts;
  const isSame =
    known?.elements === elements &&
    known.relations === relations &&
    known.voices === voices &&
    known.sources === sources;
  if (last !== null && isSame) return last.found;
  const byRelation = independence(map);
  const bySupporter = new Map<ElementId, SupportVerdict[]>();
  for (const verdict of byRelation.values()) {
    if (verdict.kind !== 'shared' && verdict.kind !== 'perhaps') continue;
    const known = bySupporter.get(verdict.supporter);
    if (known === undefined) bySupporter.set(verdict.supporter, [verdict]);
    else known.push(verdict);
  }
  const marks = new Map<ElementId, SupportVerdict>();
  for (const [id, verdicts] of bySupporter) {
    const heaviest = heaviestMark(verdicts);
    if (heaviest !== undefined) marks.set(id, heaviest);
  }
  last = { parts: { elements, relations, voices, sources }, found: { byRelation, marks } };
  return last.found;
}

/** What a card is marked with for what it supports; undefined for most. */
export function useIndependenceMark(id: ElementId): SupportVerdict | undefined {
  return useMap((map) => independenceOf(map).marks.get(id));
}

/** What is to be known of supports before they are relied on, in few words. */
export function useCautions(): ReadonlyMap<RelationId, string> {
  const { byRelation } = useIndependence();
  return useMemo(
    () =>
      new Map(
        [...byRelation].flatMap(([id, verdict]) => {
          const words = shortIndependence(verdict);
          return words === undefined ? [] : [[id, words] as const];
        }),
      ),
    [byRelation],
  );
}

/** What is known of one support. */
export function useVerdict(id: RelationId): SupportVerdict | undefined {
  return useMap((map) => independenceOf(map).byRelation.get(id));
}

/** Every support with what is known of it. */
export function useIndependence(): Independence {
  return useMap(independenceOf);
}

/** The cards that are known at second hand only. */
export function useSecondHand(): readonly ElementId[] {
  return useMap((map) => secondHandElements({ elements: contentOf(map.elements) }));
}
