import { useState } from 'react';
import { playableTours, stepsOf } from '../../shared/graph/tours.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Play, X } from '../ui/icons.ts';
import { useView } from '../view-state/store.ts';
import '../ui/offer.css';
import './offer.css';
import { rememberOffered, wasOffered } from './offered.ts';
import { startTour } from './start.ts';
import { minutesFor, minutesWords } from './words.ts';

/** Offers the first tour to who opens a map for the first time on this device; never again once taken or declined. */
export function TourOffer() {
  const session = useSession();
  const [first] = useMap(playableTours);
  // A tour that is being written while one is here is no news to be offered.
  const [isOffered, setOffered] = useState(
    () => first !== undefined && !wasOffered(window.localStorage, session.mapId),
  );
  // Who looks at the tours needs none offered.
  const isPaneOpen = useView((view) => view.sidePanel === 'tours');
  // On a phone a panel lies over the map, and needs the room.
  const isPanelOver = useView((view) => view.sidePanel !== 'none' || view.readerOpen);
  if (!isOffered || isPaneOpen || first === undefined) return null;
  const { map } = session.reading();
  const decline = (): void => {
    rememberOffered(window.localStorage, session.mapId);
    setOffered(false);
    document.getElementById('map')?.focus();
  };
  return (
    <section
      className="ui-offer tour-offer"
      aria-label="Tour of this map"
      data-under-panel={isPanelOver || undefined}
    >
      <p className="ui-offer__words">
        New to this map? <strong>{first.title}</strong>,{' '}
        {minutesWords(minutesFor(map, stepsOf(map, first.id)))}.
      </p>
      <Button icon={<Play />} onClick={() => startTour(session, first.id)}>
        Start the tour
      </Button>
      <IconButton label="Not now" icon={<X />} side="top" onClick={decline} />
    </section>
  );
}
