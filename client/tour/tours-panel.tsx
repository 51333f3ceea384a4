import { useRef, useState } from 'react';
import type { TourId } from '../../shared/base/ids.ts';
import { useMap } from '../hooks/use-map.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
import { openPanel } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { TourEditor } from './tour-editor.tsx';
import { TourList } from './tour-list.tsx';
import './tours-panel.css';

/** The tours of the map, to be played and, by those who may change the map, written. */
export function ToursPanel() {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  // Whoever comes from a tour that plays means that one.
  const [chosen, setChosen] = useState<TourId | null>(() => viewState.getState().touring?.tour ?? null);
  const tour = useMap((map) => (chosen === null ? undefined : map.tours.get(chosen)));
  const choose = (next: TourId | null): void => {
    setChosen(next);
    heading.current?.focus();
  };
  return (
    <SidePanel
      title={tour === undefined ? 'Tours' : 'Steps of a tour'}
      heading={heading}
      back={tour && { label: 'Back to all tours', go: () => choose(null) }}
      closeLabel="Close the tours"
      onClose={() => openPanel('none')}
    >
      <div className="tours__body">
        {tour === undefined ? (
          <TourList onChoose={choose} />
        ) : (
          <TourEditor key={tour.id} tour={tour} onGone={() => choose(null)} />
        )}
      </div>
    </SidePanel>
  );
}
