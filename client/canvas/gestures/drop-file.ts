import { openDialog } from '../../view-state/actions.ts';
import type { CanvasParts } from '../canvas-context.tsx';

/** A file let go over the canvas is a paper whose text is to be added. Returns how to stop. */
export function listenToFileDrop(canvas: CanvasParts, ground: HTMLElement): () => void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const onDragOver = (event: DragEvent): void => {
    // Without this the browser would leave the map and show the file.
    if (holdsFiles(event)) event.preventDefault();
    if (holdsFiles(event) && !canvas.mayEdit && event.dataTransfer !== null)
      event.dataTransfer.dropEffect = 'none';
  };
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (canvas.mayEdit) openDialog({ kind: 'add-text', file });
  };
  ground.addEventListener('dragover', onDragOver);
  ground.addEventListener('drop', onDrop);
  return () => {
    ground.removeEventListener('dragover', onDragOver);
    ground.removeEventListener('drop', onDrop);
  };
}
