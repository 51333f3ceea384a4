import type { ElementId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { freePlace } from '../../../shared/graph/placement.ts';
import type { ElementKind, KindFields } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { RelationFields, TargetId } from '../../../shared/model/relation.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { addConnected, addElementAt } from '../../commands/elements.ts';
import { announce, setFolds, startEditing } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { cardRect, centreOf, contains, type Point } from '../geometry/shapes.ts';

/** A new card of a kind, at its top left corner: a cost takes the type of the region it is put in. */
function newKindFields(kind: ElementKind, at: Point, regions: ArgumentMap['regions']): KindFields {
  if (kind !== 'cost') return { kind };
  const centre = centreOf(cardRect(at));
  for (const { position, size, costType } of regions.values()) {
    if (costType !== undefined && contains({ ...position, ...size }, centre)) return { kind, costType };
  }
  return { kind, costType: 'practical' };
}

/** Adds a card with its centre at a place, or at the free place nearest to the middle of the view, and opens it for writing. */
export function addCard(canvas: CanvasParts, kind: ElementKind, centre?: Point): void {
  const { map } = canvas.session.reading();
  const position =
    centre === undefined ? freePlace(canvas.camera.middle(), takenPlaces(canvas)) : corner(centre);
  const added = addElementAt(canvas.session, newKindFields(kind, position, map.regions), position);
  if (!tell(added)) return;
  announce(`Added: ${ELEMENT_WORDS[kind]}.`);
  openForWriting(canvas, added.value);
}

/** Adds a card with its relation to something, in one step, and opens it for writing. */
export function addLinkedCard(
  canvas: CanvasParts,
  kind: ElementKind,
  centre: Point,
  link: RelationFields,
  to: TargetId,
): void {
  const { map } = canvas.session.reading();
  const position = corner(centre);
  const fields = newKindFields(kind, position, map.regions);
  const added = addConnected(canvas.session, fields, position, link, to);
  if (!tell(added)) return;
  const { folded } = viewState.getState();
  // What was just added must not vanish into a fold.
  if (folded.has(to as ElementId)) setFolds(new Set([...folded].filter((id) => id !== to)));
  announce(`Added: ${ELEMENT_WORDS[kind]}, linked to ${targetName(map, to)}.`);
  openForWriting(canvas, added.value);
}

/** Where the cards that show lie now. */
export function takenPlaces({ session, scene }: CanvasParts): Point[] {
  // Folded cards keep their places free for the moment they unfold.
  return [...session.reading().map.elements.values()].map(
    (each) => scene.positionOf(each.id) ?? each.position,
  );
}

function openForWriting({ camera }: CanvasParts, id: ElementId): void {
  startEditing(id);
  // The scene learns of the card with the next render.
  requestAnimationFrame(() => camera.reveal(id));
}

function corner(centre: Point): Point {
  const { width, height } = cardRect(centre);
  return { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2) };
}
