import { useCallback, useMemo } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import {
  heaviestMark,
  type SupportVerdict,
  shortIndependence,
} from '../../shared/references/independence-verdict.ts';
import { secondHandElements } from '../../shared/references/second-hand.ts';
import { later, useLater } from '../ui/later.ts';
import { contentOf } from './content.ts';
import { useMap } from './use-map.ts';

/** What is known of every support, and of each card by what it supports. */
export interface Independence {
  readonly byRelation: ReadonlyMap<RelationId, SupportVerdict>;
  /** Of each card that is marked, the verdict that weighs most. */
  readonly marks: ReadonlyMap<ElementId, SupportVerdict>;
}

type Parts = Pick<ArgumentMap, 'elements' | 'relations' | 'voices' | 'sources'>;

/** Names are compared after the first view of a map: what they tell are marks on cards. */
const finding = later(async () => (await import('../../shared/references/independence.ts')).independence);
type Find = NonNullable<ReturnType<typeof finding.now>>;
const NOT_YET: Independence = { byRelation: new Map(), marks: new Map() };

/** The last answer: text that is typed changes the elements, and everybody who asks then asks for the same map. */
let last: { readonly parts: Parts; readonly found: Independence } | null = null;

/**
 * Whether what is offered as support shares an author with the voice that it supports; computed once for each map.
 * Nothing is known until what compares names is here.
 */
export function independenceOf(map: Parts, find: Find | undefined): Independence {
  if (find === undefined) return NOT_YET;
  const { relations, voices, sources } = map;
  const elements = contentOf(map.elements);
  const known = last?.parts;
  const isSame =
    known?.elements === elements &&
    known.relations === relations &&
    known.voices === voices &&
    known.sources === sources;
  if (last !== null && isSame) return last.found;
  const byRelation = find(map);
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

/** How to find it for a map; another function once there is a way. */
function useIndependenceOf(): (map: Parts) => Independence {
  const find = useLater(finding);
  return useCallback((map) => independenceOf(map, find), [find]);
}

/** What a card is marked with for what it supports; undefined for most. */
export function useIndependenceMark(id: ElementId): SupportVerdict | undefined {
  const of = useIndependenceOf();
  return useMap((map) => of(map).marks.get(id));
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
  const of = useIndependenceOf();
  return useMap((map) => of(map).byRelation.get(id));
}

/** Every support with what is known of it. */
export function useIndependence(): Independence {
  return useMap(useIndependenceOf());
}

/** The cards that are known at second hand only. */
export function useSecondHand(): readonly ElementId[] {
  return useMap((map) => secondHandElements({ elements: contentOf(map.elements) }));
}
