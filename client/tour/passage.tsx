import type { ReadAlong } from '../../shared/graph/tours.ts';
import { citation } from '../../shared/references/in-text.ts';
import { useMap } from '../hooks/use-map.ts';
import { BookOpen } from '../ui/icons.ts';
import { showPassage } from '../view-state/actions.ts';

/** Words of a paper that a step reads along, with where they stand; they open the paper there when its text is here. */
export function Passage({ element, anchor }: ReadAlong) {
  const where = useMap((map) => citation(map, anchor));
  const hasText = useMap((map) => map.sources.get(anchor.sourceId)?.textHash !== undefined);
  const open = (): void =>
    showPassage({
      sourceId: anchor.sourceId,
      goal: { kind: 'anchor', elementId: element.id, anchorId: anchor.id },
    });
  return (
    <figure className="tour__passage">
      <blockquote>{anchor.exact}</blockquote>
      <figcaption>
        {where}
        {hasText && (
          <button type="button" className="tour__open" onClick={open}>
            <BookOpen aria-hidden="true" size={14} />
            Show in the paper
          </button>
        )}
      </figcaption>
    </figure>
  );
}
