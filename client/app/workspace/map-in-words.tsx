import { useMemo } from 'react';
import { mapInWords } from '../../../shared/graph/in-words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import './map-in-words.css';

/** The map told in prose, made anew from what it holds: for who cannot see the picture, and for who wants the gist. */
export function MapInWords() {
  const map = useMap((whole) => whole);
  const passages = useMemo(() => mapInWords(map), [map]);
  return (
    <Dialog onClose={closeDialog} title="The map in words" size="lg">
      <div className="in-words" role="region" aria-label="Account of the map" tabIndex={0}>
        {passages.map(({ heading, sentences }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
