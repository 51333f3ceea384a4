import type { ElementId, RegionId, RelationId } from '../../../shared/base/ids.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import {
  centreOf,
  direction,
  grow,
  grownCardRect,
  overlap,
  type Rect,
  type Size,
} from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import { attach, type Curve, curveBetween, midpoint } from '../geometry/curve.ts';
import { detailAt, LABELS_FROM } from '../lod.ts';
import type { CardPictures } from './card-pictures.ts';
import type { Nearby } from './nearby.ts';
import { BLOCK_RADIUS, paintCards } from './paint-cards.ts';
import { type Label, paintLabels } from './paint-labels.ts';
import { paintSigns, signsOf } from './paint-marks.ts';
import { type Emphasis, MARKS_FROM, paintRelations } from './paint-relations.ts';
import type { Palette } from './palette.ts';
import type { Shown } from './shown.ts';
import type { Look, Preview } from './types.ts';
import { type View, visiblePart } from './view.ts';

/** All that one frame is painted from. */
export interface Picture {
  readonly shown: Shown;
  readonly look: Look;
  /** What became of each thing, while two moments are compared. */
  readonly marks: ReadonlyMap<TargetId, ChangeMark>;
  readonly view: View;
  readonly window: Size;
  readonly preview: Preview | null;
  readonly growthOf: (id: ElementId) => number;
  readonly curveOf: (id: RelationId) => Curve | undefined;
  /** A region in my hand. */
  readonly carried: { readonly id: RegionId; readonly at: Position } | null;
  readonly positionOf: (id: ElementId) => Position | undefined;
  /** What of the map lies in and around the window. */
  readonly nearby: Nearby;
  /** Undefined until what draws them is here. */
  readonly pictures: CardPictures | undefined;
  /** Whether the view is on its way. */
  readonly isMoving: boolean;
  /** Whether a card is there as an element of the page; the others are painted. */
  readonly isMounted: (id: ElementId) => boolean;
}

/** How much darker than the ground a region is. */
const REGION_TINT = 0.035;
/** Width and distance of the frame around the card that a connection would end at. */
const TARGET_FRAME = 4;

/**
 * Paints one frame: cards that are not mounted, relations, the connection being drawn, labels. Returns which cards it
 * painted.
 */
export function paintScene(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
): ReadonlySet<ElementId> {
  const { view, window, nearby } = picture;
  const density = devicePixelRatio;
  const width = Math.round(window.width * density);
  const height = Math.round(window.height * density);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  const { x, y, zoom } = view;
  const part = visiblePart(view, window);
  pen.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  paintRegions(pen, picture, palette);
  paintRelations(pen, {
    relations: nearby.relations.values(),
    part,
    zoom,
    palette,
    markOf: (id) => picture.marks.get(id),
    emphasisOf: (id) => emphasisOf(id, picture, palette),
  });
  const painted = paintCards(pen, {
    cards: nearby.cards.values(),
    near: picture.look.near,
    zoom,
    part,
    palette,
    pictures: picture.pictures,
    inHurry: picture.isMoving,
    isMounted: picture.isMounted,
  });
  paintPreview(pen, picture, palette);
  pen.setTransform(density, 0, 0, density, 0, 0);
  const labels = labelsOf(picture, part, palette);
  const hasSigns = picture.marks.size > 0 && zoom >= MARKS_FROM;
  if (labels.length === 0 && !hasSigns) return painted;
  const covered = cardsIn(picture, part);
  const signs = hasSigns ? signsOf(nearby.relations.values(), picture.marks, part, covered, zoom) : [];
  paintSigns(pen, signs, view, palette);
  paintLabels(pen, labels, [...covered, ...signs.map(({ area }) => area)], view, palette);
  return painted;
}

/** The ground of the regions, under the relations; their titles and borders are real elements over them. */
function paintRegions(pen: CanvasRenderingContext2D, { shown, carried }: Picture, palette: Palette): void {
  pen.globalAlpha = REGION_TINT;
  pen.fillStyle = palette.ink;
  for (const { id, position, size } of shown.regions.values()) {
    const at = carried?.id === id ? carried.at : position;
    pen.beginPath();
    pen.roundRect(at.x, at.y, size.width, size.height, BLOCK_RADIUS);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

function emphasisOf(id: RelationId, { look, preview }: Picture, palette: Palette): Emphasis {
  const faded = preview === null && look.near !== null && !look.near.relations.has(id) && look.hovered !== id;
  if (preview !== null && preview.over === id) {
    return { glow: preview.allowed ? palette.accent : palette.danger, faded: false };
  }
  if (look.selection.has(id) || look.hovered === id) return { glow: palette.accent, faded: false };
  const other = look.others.get(id);
  return other === undefined ? { faded } : { glow: other, faded };
}

function paintPreview(pen: CanvasRenderingContext2D, picture: Picture, palette: Palette): void {
  const { preview, view } = picture;
  const curve = preview === null ? undefined : previewCurve(preview, picture);
  if (preview === null || curve === undefined) return;
  pen.globalAlpha = 1;
  pen.strokeStyle = preview.over !== null && !preview.allowed ? palette.danger : palette.accent;
  const target = preview.over === null ? undefined : picture.positionOf(preview.over as ElementId);
  if (target !== undefined) {
    const frame = grow(grownCardRect(target, picture.growthOf(preview.over as ElementId)), TARGET_FRAME);
    pen.lineWidth = TARGET_FRAME;
    pen.setLineDash([]);
    pen.beginPath();
    pen.roundRect(frame.x, frame.y, frame.width, frame.height, BLOCK_RADIUS);
    pen.stroke();
  }
  pen.lineWidth = 2.5 / Math.min(1, view.zoom);
  pen.lineCap = 'round';
  pen.setLineDash([7 / view.zoom, 6 / view.zoom]);
  pen.beginPath();
  pen.moveTo(curve.from.x, curve.from.y);
  const { fromControl, toControl, to } = curve;
  pen.bezierCurveTo(fromControl.x, fromControl.y, toControl.x, toControl.y, to.x, to.y);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  pen.arc(to.x, to.y, 4.5 / view.zoom, 0, 2 * Math.PI);
  pen.fillStyle = pen.strokeStyle;
  pen.fill();
}

function previewCurve(preview: Preview, { positionOf, growthOf, curveOf }: Picture): Curve | undefined {
  const start = positionOf(preview.from);
  if (start === undefined) return undefined;
  const card = grownCardRect(start, growthOf(preview.from));
  const over = preview.over === null || !preview.allowed ? null : preview.over;
  const target = over === null ? undefined : positionOf(over as ElementId);
  if (target !== undefined) {
    const goal = grownCardRect(target, growthOf(over as ElementId));
    const leaving = attach(card, centreOf(card), centreOf(goal));
    return curveBetween(leaving, attach(goal, centreOf(goal), centreOf(card)), 2);
  }
  const relation = over === null ? undefined : curveOf(over as RelationId);
  const end = relation === undefined ? preview.to : midpoint(relation);
  const leaving = attach(card, centreOf(card), end);
  return curveBetween(leaving, { at: end, outward: direction(end, leaving.at) }, 0);
}

function labelsOf({ nearby, look, view }: Picture, part: Rect, palette: Palette): Label[] {
  const all = view.zoom >= LABELS_FROM;
  const readable = detailAt(view.zoom) !== 'block';
  const labels: Label[] = [];
  for (const [id, { relation, curve, bounds }] of nearby.relations) {
    const pointed = look.hovered === id || look.selection.has(id);
    const near = look.near?.relations.has(id) ?? false;
    const caution = look.cautions.get(id);
    const asked = look.asked.has(id);
    if (!pointed && !all && !((near || asked || caution !== undefined) && readable)) continue;
    if (!overlap(bounds, part)) continue;
    const faded = look.near !== null && !near && !pointed;
    const text = caution === undefined ? relationLabel(relation) : `! ${caution}`;
    const colour = caution === undefined ? palette.relations[relation.kind] : palette.marks.changed;
    labels.push(
      asked
        ? { text: `asked: ${text}`, colour: palette.accent, curve, faded }
        : { text, colour, curve, faded },
    );
  }
  return labels;
}

function cardsIn({ nearby }: Picture, part: Rect): Rect[] {
  const cards: Rect[] = [];
  for (const { rect } of nearby.cards.values()) if (overlap(rect, part)) cards.push(rect);
  return cards;
}
