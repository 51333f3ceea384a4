import type { ElementId, RegionId, RelationId } from '../../../shared/base/ids.ts';
import type { Point, Rect, Size } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Pictures, Resting } from './pictures-ahead.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** What stands out at the moment. */
export interface Look {
  readonly selection: ReadonlySet<TargetId>;
  readonly hovered: TargetId | null;
  /** What stays bright while something is in focus; null when nothing is. */
  readonly near: {
    readonly elements: ReadonlySet<ElementId>;
    readonly relations: ReadonlySet<RelationId>;
  } | null;
  /** What is to be known of a relation before it is relied on: "shares Carr". */
  readonly cautions: ReadonlyMap<RelationId, string>;
  /** What an open round asks about. */
  readonly asked: ReadonlySet<TargetId>;
  /** Relations that others have selected, with their colour. */
  readonly others: ReadonlyMap<TargetId, string>;
}

/** A connection being drawn: from a card to the pointer, or to what lies under it. */
export interface Preview {
  readonly from: ElementId;
  readonly to: Point;
  readonly over: TargetId | null;
  /** Whether anything may be drawn to what lies under the pointer. */
  readonly allowed: boolean;
}

/** What the scene asks of its surroundings, so that tests decide about time and motion. */
export interface SceneInput {
  readonly ownDrag: () => ReadonlyMap<ElementId, Position>;
  readonly othersDrag: () => ReadonlyMap<ElementId, Position>;
  /** Whether the person asked for no motion. */
  readonly still: () => boolean;
}

/**
 * Everything on the canvas that moves without a render of React: relations, cards in flight, the connection being
 * drawn. One animation-frame loop paints them and rests when nothing changes.
 */
export interface Scene {
  show(shown: Shown): void;
  look(look: Look): void;
  /** Marks what differs between two moments that are compared. */
  mark(marks: ReadonlyMap<TargetId, ChangeMark>): void;
  setView(view: View, window: Size): void;
  /** Told after each change of the view. */
  onView(listener: () => void): () => void;
  /** Whether the view is on its way: until it rests, what can wait does. */
  isMoving(): boolean;
  /** Told when the view has come to rest. */
  onRest(listener: () => void): () => void;
  setPreview(preview: Preview | null): void;
  view(): View;
  window(): Size;
  preview(): Preview | null;
  /** Where a card is drawn now: in flight, or where the map has it. */
  positionOf(id: ElementId): Position | undefined;
  /** Where a card is drawn now, as large as it is drawn. */
  areaOf(id: ElementId): Rect | undefined;
  /** The cards that lie in a part of the canvas, and some around it. */
  cardsNear(part: Rect): Iterable<ElementId>;
  /** What of the map is shown, and how to learn of changes; see `onShown`. */
  shown(): Shown;
  /** Told when other cards show, or the same elsewhere. */
  onShown(listener: () => void): () => void;
  /** The areas of all regions. */
  regionAreas(): Rect[];
  /** The relation within reach (screen pixels) of a place on the canvas. */
  relationAt(at: Point, reach: number): RelationId | undefined;
  /** The card at a place on the canvas, the one last in reading order first. */
  cardAt(at: Point): ElementId | undefined;
  curveOf(id: RelationId): Curve | undefined;
  /** Takes charge of a card's motion; returns how to let go. */
  mountCard(id: ElementId, card: HTMLElement): () => void;
  mountRegion(id: RegionId, region: HTMLElement): () => void;
  /** A region in my hand, with where it is now; null when it is let go. */
  carryRegion(id: RegionId, at: Position | null): void;
  mountCanvas(canvas: HTMLCanvasElement): () => void;
  /** How cards that are not mounted are drawn, once that is here; the first time counts. */
  drawWith(create: (resting: () => Resting) => Pictures): void;
  /** Asks for a frame: something that the scene reads from outside has changed. */
  invalidate(): void;
}
