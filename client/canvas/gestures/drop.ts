import { ELEMENT_KINDS } from '../../../shared/model/element.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { PASSAGE_TYPE, parsePassage } from '../../../shared/texts/passage.ts';
import { addCard } from '../../acts/add.ts';
import { attachPassage } from '../../commands/passages.ts';
import { hover, notify, openDialog, select } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { KIND_TYPE } from '../chrome/kind-type.ts';
import { placeOf, underPointer } from './pointing.ts';

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
    } else if (dropPassage(canvas, ground, event, event.dataTransfer.getData(PASSAGE_TYPE))) {
      event.preventDefault();
    }
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

/** Words of a paper on a card are tied to it at once; elsewhere it is asked what they are. False: no words were dropped. */
function dropPassage(canvas: CanvasParts, ground: HTMLElement, event: DragEvent, dropped: string): boolean {
  const passage = parsePassage(dropped);
  if (passage === undefined) return false;
  const position = placeOf(canvas.scene, ground, event);
  const target = underPointer(canvas.scene, position);
  hover(null);
  if (target === null || targetsRelation(target)) {
    const at = { x: event.clientX, y: event.clientY };
    openDialog({ kind: 'passage-here', passage, at, position, to: target });
  } else if (tell(attachPassage(canvas.session, target, passage))) {
    select([target]);
    notify({ tone: 'info', text: 'The card now rests on these words too.' });
  }
  return true;
}
