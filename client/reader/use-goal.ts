import { useEffect } from 'react';
import type { AnchorId, SourceId } from '../../shared/base/ids.ts';
import { paragraphAt, type Range } from '../../shared/texts/places.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { passageShown } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { Resolved } from './passages/resolutions.ts';
import type { Pulse } from './text/text-column.tsx';

interface GoalInput {
  readonly sourceId: SourceId;
  readonly text: SourceText;
  readonly resolved: Resolved;
  readonly onGo: (range: Range, pulse: Pulse) => void;
  /** The words are not where, or not what, they were. */
  readonly onUnsure: (anchorId: AnchorId) => void;
}

/** Takes somebody to the passage that another room asked for, as soon as it is known where that is. */
export function useGoal({ sourceId, text, resolved, onGo, onUnsure }: GoalInput): void {
  const wish = useView((view) => (view.passage?.wish.sourceId === sourceId ? view.passage.wish : null));
  useEffect(() => {
    if (wish === null) return;
    const { goal } = wish;
    if (goal.kind === 'place') {
      passageShown();
      const start = paragraphAt(text, goal.start)?.block.start ?? goal.start;
      onGo(goal, { kind: 'block', start });
      return;
    }
    const { elementId, anchorId } = goal;
    const found = resolved.passages.find(
      (each) => each.elementId === elementId && each.anchorId === anchorId,
    );
    const unsure = resolved.unsure.some(
      ({ element, anchor }) => element.id === elementId && anchor.id === anchorId,
    );
    if (found === undefined && !unsure && resolved.pending > 0) return;
    passageShown();
    if (found !== undefined) onGo(found, { kind: 'anchor', anchorId });
    if (unsure) onUnsure(anchorId);
  }, [wish, text, resolved, onGo, onUnsure]);
}
