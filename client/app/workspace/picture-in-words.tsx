import { count } from '../../../shared/graph/phrases.ts';
import { useMap } from '../../hooks/use-map.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { openDialog } from '../../view-state/actions.ts';

/** What the picture is, for who does not see it, with a way to the same in words; seen when the keyboard comes to it. */
export function PictureInWords() {
  const { cards, relations } = useMap((map) => ({
    cards: map.elements.size,
    relations: map.relations.size,
  }));
  return (
    <>
      <VisuallyHidden>
        A picture of {count(cards, 'card')} and {count(relations, 'relation')}. The outline shows the same as
        a list.
      </VisuallyHidden>
      <button type="button" className="shell__skip" onClick={() => openDialog({ kind: 'in-words' })}>
        Read the map in words
      </button>
    </>
  );
}
