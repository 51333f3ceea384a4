import { ELEMENT_KINDS } from '../../../shared/model/element.ts';
import { PASSAGE_TYPE } from '../../../shared/texts/passage-type.ts';
import { addCard } from '../../acts/add.ts';
import { withPart } from '../../acts/with-part.ts';
import { later } from '../../ui/later.ts';
import { hover } from '../../view-state/actions.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { KIND_TYPE } from '../chrome/kind-type.ts';
import { placeOf, underPointer } from './pointing.ts';

/** Words come from a paper, which is fetched after the map as well. */
const words = later(async () => (await import('./drop-passage.ts')).dropPassage);

/**
 * What is let go over the canvas: a kind dragged from the toolbar becomes a card there; words dragged from a paper
 * become a card, a further ground of the card under them, or what bears on the relation under them. Returns how to stop.
 */
export function listenToDrop(canvas: CanvasParts, ground: HTMLElement): () => void {
  const onDragOver = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    if (!canvas.mayEdit || !(types.includes(KIND_TYPE) || types.includes(PASSAGE_TYPE))) return;
    event.preventDefault();
    if (types.includes(PASSAGE_TYPE)) hover(underPointer(canvas.scene, placeOf(canvas.scene, ground, event)));
  };
  const onDragLeave = (): void => hover(null);
  const onDrop = (event: DragEvent): void => {
    if (!canvas.mayEdit || event.dataTransfer === null) return;
    const kind = ELEMENT_KINDS.find((each) => each === event.dataTransfer?.getData(KIND_TYPE));
    if (kind !== undefined) {
      event.preventDefault();
      addCard(canvas, kind, placeOf(canvas.scene, ground, event));
      return;
    }
    const dropped = event.dataTransfer.getData(PASSAGE_TYPE);
    if (dropped === '') return;
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    const position = placeOf(canvas.scene, ground, event);
    withPart(words, (drop) => drop(canvas, dropped, at, position));
  };
  ground.addEventListener('dragover', onDragOver);
  ground.addEventListener('dragleave', onDragLeave);
  ground.addEventListener('drop', onDrop);
  return () => {
    ground.removeEventListener('dragover', onDragOver);
    ground.removeEventListener('dragleave', onDragLeave);
    ground.removeEventListener('drop', onDrop);
  };
}
