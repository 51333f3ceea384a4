import type { Point } from '../../../shared/graph/shapes.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { parsePassage } from '../../../shared/texts/passage.ts';
import { attachPassage } from '../../commands/passages.ts';
import { hover, notify, openDialog, select } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { underPointer } from './pointing.ts';

/**
 * Words of a paper on a card are tied to it at once; elsewhere it is asked what they are. `at` is a place in the
 * window, `position` the same on the canvas; what is no passage of a paper is passed over.
 */
export function dropPassage(canvas: CanvasParts, dropped: string, at: Point, position: Point): void {
  const passage = parsePassage(dropped);
  const target = underPointer(canvas.scene, position);
  hover(null);
  if (passage === undefined) return;
  if (target === null || targetsRelation(target)) {
    openDialog({ kind: 'passage-here', passage, at, position, to: target });
    return;
  }
  const restedOnOthers = (canvas.session.reading().map.elements.get(target)?.anchors.length ?? 0) > 0;
  if (!tell(attachPassage(canvas.session, target, passage))) return;
  select([target]);
  notify({ tone: 'info', text: `The card now rests on these words${restedOnOthers ? ' too' : ''}.` });
}
