import type { PreparedText } from '../../../shared/anchoring/prepare.ts';
import type { Resolution } from '../../../shared/anchoring/resolution.ts';
import { resolve } from '../../../shared/anchoring/resolve.ts';
import type { AnchorId, ElementId, SourceId, VoiceId } from '../../../shared/base/ids.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Element, ElementKind } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Range } from '../../../shared/texts/places.ts';

/** An anchor in a paper, with the element that rests on it. */
export interface Tie {
  readonly element: Element;
  readonly anchor: Anchor;
}

/** The words of a paper that an element rests on, where they stand. */
export interface TextPassage extends Range {
  readonly elementId: ElementId;
  readonly anchorId: AnchorId;
  readonly kind: ElementKind;
  readonly voice: VoiceId | undefined;
}

/** A tie whose words are not where, or not what, they were. */
export type Unsure = Tie & { readonly resolution: Exclude<Resolution, { readonly state: 'anchored' }> };

/** All anchors in one paper, as far as they have been looked for. */
export interface Resolved {
  readonly passages: readonly TextPassage[];
  readonly unsure: readonly Unsure[];
  /** How many have not been looked for yet. */
  readonly pending: number;
}

/** Remembers where each anchor of one text stands; an anchor that changes is another object, and is looked for anew. */
export type Memory = WeakMap<Anchor, Resolution>;

/** Every anchor in a source, in the order in which the map lists its elements. */
export function tiesTo(elements: ArgumentMap['elements'], source: SourceId): readonly Tie[] {
  return [...elements.values()].flatMap((element) =>
    element.anchors.filter(({ sourceId }) => sourceId === source).map((anchor) => ({ element, anchor })),
  );
}

/** Whether both lists name the same anchors of elements that look the same in a text. */
export function sameTies(a: readonly Tie[], b: readonly Tie[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ element, anchor }, index) => {
      const other = b[index];
      return (
        anchor === other?.anchor &&
        element.id === other.element.id &&
        element.kind === other.element.kind &&
        element.voice === other.element.voice
      );
    })
  );
}

/** A text that anchors are looked for in, and what is known of them already. */
export interface Searched {
  readonly prepared: PreparedText;
  readonly hash: string;
  readonly memory: Memory;
}

/** Looks for anchors that are not known yet until the time is up; returns whether all are known. */
export function resolveUntil(
  ties: readonly Tie[],
  { prepared, hash, memory }: Searched,
  isTimeUp: () => boolean,
): boolean {
  for (const { anchor } of ties) {
    if (memory.has(anchor)) continue;
    if (isTimeUp()) return false;
    memory.set(anchor, resolve(anchor, prepared, hash));
  }
  return true;
}

/** What is known of the anchors in a paper. */
export function resolved(ties: readonly Tie[], memory: Memory): Resolved {
  const passages: TextPassage[] = [];
  const unsure: Unsure[] = [];
  let pending = 0;
  for (const { element, anchor } of ties) {
    const resolution = memory.get(anchor);
    if (resolution === undefined) {
      pending += 1;
      continue;
    }
    if (resolution.state === 'anchored' || resolution.state === 'moved') {
      const { start, end } = resolution;
      const { id: elementId, kind, voice } = element;
      passages.push({ start, end, elementId, anchorId: anchor.id, kind, voice });
    }
    if (resolution.state !== 'anchored') unsure.push({ element, anchor, resolution });
  }
  return { passages, unsure, pending };
}
