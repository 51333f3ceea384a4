import type { Node } from '@xyflow/react';
import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Element, ElementKind } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Region } from '../../../shared/model/region.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { readingOrder } from '../reading-order.ts';

/** What a card is told besides its own record, which it reads itself. */
export interface CardData extends Record<string, unknown> {
  /** For the small map, which reads no records. */
  readonly kind: ElementKind;
  /** How many cards hang under it, directly. */
  readonly children: number;
  /** How many cards are folded away under it. */
  readonly hidden: number;
  /** Whether it keeps what hangs under it folded. */
  readonly folded: boolean;
  /** Whether it stays bright while something is in focus. */
  readonly near: boolean;
}

/** What the library hands to the components: it knows of ids only that they are strings. */
export type CardView = Node<CardData, 'card'>;
export type RegionView = Node<{ readonly title: string }, 'region'>;
export type CardNode = CardView & { readonly id: ElementId };
export type RegionNode = RegionView & { readonly id: RegionId };
export type CanvasNode = CardNode | RegionNode;

/** What nodes are made from. */
export interface NodesInput {
  readonly elements: ArgumentMap['elements'];
  readonly regions: ArgumentMap['regions'];
  readonly visible: ReadonlySet<ElementId>;
  readonly hiddenUnder: ReadonlyMap<ElementId, number>;
  readonly children: ReadonlyMap<ElementId, readonly ElementId[]>;
  readonly folded: ReadonlySet<ElementId>;
  readonly selection: ReadonlySet<TargetId>;
  readonly near: ReadonlySet<ElementId> | null;
  /** Cards in my hand. */
  readonly dragged: ReadonlySet<ElementId>;
  readonly mayEdit: boolean;
  /** Whether the regions' names lie over the cards: from afar they are what is read. */
  readonly namesOnTop: boolean;
  /** The cards that are mounted for being in or near the window. */
  readonly mounted: ReadonlySet<ElementId>;
  /** The card whose statement is being written. */
  readonly edited: ElementId | undefined;
  /** The card that has the focus, or holds what has it: taken away, it would lose the person's place. */
  readonly focused: ElementId | undefined;
}

/**
 * With more than this in hand or selected, those far from the window are known to the library, so that it moves them
 * with the others, and are not mounted. Fewer stay mounted wherever they are.
 */
const KEPT_MOUNTED_MAX = 30;

/** Regions lie under the cards near by, over them from afar, and always under a selected card. */
const LAYER_BELOW = -1;
const LAYER_ABOVE = 1;

/**
 * Makes the nodes of a canvas in reading order, regions first. A node that says the same as before is the same
 * object, so that the library and React pass it over.
 */
export function createNodeMaker(): (input: NodesInput) => CanvasNode[] {
  let before = new Map<string, CanvasNode>();
  return (input) => {
    const after = new Map<string, CanvasNode>();
    for (const region of input.regions.values()) {
      const node = regionNode(region, input);
      after.set(region.id, keepIfSame(before.get(region.id), node));
    }
    for (const element of mountedInOrder(input)) {
      const node = cardNode(element, input);
      after.set(element.id, keepIfSame(before.get(element.id), node));
    }
    before = after;
    return [...after.values()];
  };
}

function mountedInOrder(input: NodesInput): Element[] {
  const { mounted, selection, dragged, edited, focused } = input;
  // What somebody has in hand is known to the library at once, wherever it is carried.
  const ids = new Set<string>([
    ...mounted,
    ...selection,
    ...dragged,
    ...(edited === undefined ? [] : [edited]),
    ...(focused === undefined ? [] : [focused]),
  ]);
  const elements = [...ids].flatMap((id) => {
    const element = input.elements.get(id as ElementId);
    return element !== undefined && input.visible.has(element.id) ? [element] : [];
  });
  return readingOrder(elements, (element) => element.position);
}

function cardNode(element: Element, input: NodesInput): CardNode {
  const { id, position } = element;
  // What is carried is selected as well.
  const inHand = Math.max(input.selection.size, input.dragged.size);
  const isKept = inHand <= KEPT_MOUNTED_MAX || input.edited === id || input.focused === id;
  return {
    id,
    type: 'card',
    position,
    ...sized(CARD_SIZE),
    selected: input.selection.has(id),
    dragging: input.dragged.has(id),
    draggable: input.mayEdit,
    hidden: !isKept && !input.mounted.has(id),
    data: {
      kind: element.kind,
      children: input.children.get(id)?.length ?? 0,
      hidden: input.hiddenUnder.get(id) ?? 0,
      folded: input.folded.has(id),
      near: input.near?.has(id) ?? true,
    },
  };
}

function regionNode({ id, position, size, title }: Region, { mayEdit, namesOnTop }: NodesInput): RegionNode {
  return {
    id,
    type: 'region',
    position,
    ...sized(size),
    zIndex: namesOnTop ? LAYER_ABOVE : LAYER_BELOW,
    draggable: mayEdit,
    dragHandle: '.region-title',
    // Only its title and its corner take the pointer: what lies in it must be reached through it.
    style: { pointerEvents: 'none' },
    data: { title },
  };
}

/** Sizes are given, and there are no handles of the library's, so nothing is measured after mounting. */
function sized({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height, measured: { width, height }, handles: [] };
}

function keepIfSame(before: CanvasNode | undefined, now: CanvasNode): CanvasNode {
  if (before === undefined) return now;
  const { data: oldData, position: oldPosition, measured: _, handles: __, style: ___, ...old } = before;
  const { data, position, measured: _____, handles: ______, style: _______, ...rest } = now;
  const same = sameFields(old, rest) && sameFields(oldData, data) && sameFields(oldPosition, position);
  return same ? before : now;
}

function sameFields(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, unknown>>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => right[key] === value);
}
