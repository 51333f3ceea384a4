import { useId, useRef, useState } from 'react';
import type { TourId } from '../../shared/base/ids.ts';
import { useMap } from '../hooks/use-map.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowLeft, X } from '../ui/icons.ts';
import { setToursOpen } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { TourEditor } from './tour-editor.tsx';
import { TourList } from './tour-list.tsx';
import './tours-panel.css';
import { useFocusWhileOpen } from './use-focus.ts';

/** The tours of the map, to be played and, by those who may change the map, written. */
export function ToursPanel() {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useFocusWhileOpen(heading);
  // Whoever comes from a tour that plays means that one.
  const [chosen, setChosen] = useState<TourId | null>(() => viewState.getState().touring?.tour ?? null);
  const tour = useMap((map) => (chosen === null ? undefined : map.tours.get(chosen)));
  const choose = (next: TourId | null): void => {
    setChosen(next);
    heading.current?.focus();
  };
  return (
    <aside className="tours" aria-labelledby={id}>
      <header className="tours__head">
        {tour !== undefined && (
          <IconButton label="Back to all tours" icon={<ArrowLeft />} onClick={() => choose(null)} />
        )}
        <h2 className="tours__title" id={id} ref={heading} tabIndex={-1}>
          {tour === undefined ? 'Tours' : 'Steps of a tour'}
        </h2>
        <IconButton label="Close the tours" icon={<X />} side="left" onClick={() => setToursOpen(false)} />
      </header>
      <div className="tours__body">
        {tour === undefined ? (
          <TourList onChoose={choose} />
        ) : (
          <TourEditor key={tour.id} tour={tour} onGone={() => choose(null)} />
        )}
      </div>
    </aside>
  );
}
