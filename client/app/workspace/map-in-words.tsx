import { useMemo } from 'react';
import { mapInWords } from '../../../shared/graph/in-words.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Download } from '../../ui/icons.ts';
import { closeDialog } from '../../view-state/actions.ts';
import { exportInWords } from './export-words.ts';
import './map-in-words.css';

/** The map told in prose, made anew from what it holds: for who cannot see the picture, and for who wants the gist. */
export function MapInWords() {
  const session = useSession();
  const map = useMap((whole) => whole);
  const passages = useMemo(() => mapInWords(map), [map]);
  return (
    <Dialog
      onClose={closeDialog}
      title="The map in words"
      size="lg"
      actions={
        <Button icon={<Download />} onClick={() => exportInWords(session)}>
          Download as text
        </Button>
      }
    >
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
