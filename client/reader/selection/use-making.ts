import { type RefObject, useCallback, useEffect } from 'react';
import type { KindFields } from '../../../shared/model/element.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { type Edition, passageAt, printPassage } from '../../../shared/texts/passage.ts';
import { PASSAGE_TYPE } from '../../../shared/texts/passage-type.ts';
import type { Range } from '../../../shared/texts/places.ts';
import { addFromPassage, attachPassage, type SecondHand } from '../../commands/passages.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { announce, moveCamera, notify, setReaderOpen, startEditing } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';
import type { TextPassage } from '../passages/resolutions.ts';
import { placeNear } from './place-near.ts';
import { selectedCard } from './use-selected-card.ts';

interface MakingInput {
  readonly edition: Edition;
  readonly range: Range | null;
  readonly passages: readonly TextPassage[];
  readonly isOverMap: boolean;
  /** The words have become something: they are no longer selected. */
  readonly onMade: () => void;
}

/** What selected words are made into. */
export interface Making {
  readonly make: (kind: KindFields, secondHand: SecondHand | undefined) => void;
  readonly attach: (secondHand: SecondHand | undefined) => void;
}

/** Makes a card of the selected words, or ties them to the selected card. */
export function useMaking({ edition, range, passages, isOverMap, onMade }: MakingInput): Making {
  const session = useSession();
  const make = (kind: KindFields, secondHand: SecondHand | undefined): void => {
    const passage = range === null ? 'empty' : passageAt(edition, range);
    if (range === null || typeof passage === 'string') return;
    const { map } = session.reading();
    const position = placeNear(map, selectedCard(viewState.getState()), passages, range);
    const added = addFromPassage(session, { kind, passage, position, secondHand });
    if (!tell(added)) return;
    announce(`Added: ${ELEMENT_WORDS[kind.kind]}, in the words of the paper. Say it in your own.`);
    onMade();
    if (isOverMap) setReaderOpen(false);
    moveCamera({ kind: 'centre', ids: [added.value] });
    startEditing(added.value);
  };
  const attach = (secondHand: SecondHand | undefined): void => {
    const id = selectedCard(viewState.getState());
    const passage = range === null ? 'empty' : passageAt(edition, range);
    if (id === undefined || typeof passage === 'string') return;
    const restedOnOthers = (session.reading().map.elements.get(id)?.anchors.length ?? 0) > 0;
    if (!tell(attachPassage(session, id, passage, secondHand))) return;
    notify({
      tone: 'info',
      text: `The selected card now rests on these words${restedOnOthers ? ' too' : ''}.`,
    });
    onMade();
  };
  return { make, attach };
}

/** Lets selected words be dragged to the map, where they become a card or a further ground of one: `onMade`. */
export function useDraggedWords(
  column: RefObject<HTMLElement | null>,
  edition: Edition,
  range: Range | null,
  onMade: () => void,
): void {
  const onDragStart = useCallback(
    (event: DragEvent): void => {
      const passage = range === null ? 'empty' : passageAt(edition, range);
      if (event.dataTransfer === null || typeof passage === 'string') return;
      event.dataTransfer.setData(PASSAGE_TYPE, printPassage(passage));
      event.dataTransfer.effectAllowed = 'copy';
    },
    [edition, range],
  );
  useEffect(() => {
    const element = column.current;
    // Where nobody took them, or it was given up, they are still selected.
    const onDragEnd = ({ dataTransfer }: DragEvent): void => {
      if (dataTransfer !== null && dataTransfer.dropEffect !== 'none') onMade();
    };
    element?.addEventListener('dragstart', onDragStart);
    element?.addEventListener('dragend', onDragEnd);
    return () => {
      element?.removeEventListener('dragstart', onDragStart);
      element?.removeEventListener('dragend', onDragEnd);
    };
  }, [column, onDragStart, onMade]);
}
