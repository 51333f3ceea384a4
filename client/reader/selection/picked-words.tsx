import type { RefObject } from 'react';
import { type Edition, passageAt } from '../../../shared/texts/passage.ts';
import type { Range } from '../../../shared/texts/places.ts';
import type { TextPassage } from '../passages/resolutions.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { Bar } from './use-bar.ts';
import { useDraggedWords, useMaking } from './use-making.ts';
import type { PickedWords as Words } from './use-picked.ts';

interface PickedWordsProps {
  readonly edition: Edition;
  readonly words: Words;
  readonly range: Range | null;
  readonly bar: Bar;
  readonly barRef: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<HTMLDivElement | null>;
  readonly passages: readonly TextPassage[];
  readonly isOverMap: boolean;
  /** Puts the focus back on the text. */
  readonly onBack: () => void;
}

/** What becomes of the selected words: the bar under them, and dragging them to the map. */
export function PickedWords(props: PickedWordsProps) {
  const { edition, words, range, bar, barRef, column, passages, isOverMap, onBack } = props;
  const isTooLong = range !== null && passageAt(edition, range) === 'too-long';
  const { make, attach } = useMaking({ edition, range, passages, isOverMap, onMade: words.clear });
  useDraggedWords(column, edition, range, words.clear);
  if (range === null || !bar.isOpen) return null;
  return (
    <SelectionBar
      bar={barRef}
      column={column}
      range={range}
      isTooLong={isTooLong}
      onMake={make}
      onAttach={(secondHand) => {
        attach(secondHand);
        onBack();
      }}
      onClose={() => {
        bar.close();
        onBack();
      }}
    />
  );
}
