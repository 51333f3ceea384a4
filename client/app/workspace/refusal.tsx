import { useState } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import type { MapSession, SessionStatus } from '../../session/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { downloadText } from '../../ui/download.ts';
import { Download } from '../../ui/icons.ts';
import { inBase } from '../base-path.ts';
import { fileName } from '../download.ts';
import { leaveFor } from '../navigation.ts';
import { type Remedy, refusedChoices, refusedWords } from './refused-words.ts';

const REMEDIES: Readonly<Record<Remedy, string>> = {
  reload: 'Reload the map',
  reconnect: 'Connect again',
  home: 'Go to the start page',
  return: 'Reload the map',
  leave: 'Go to the start page',
  'read-on': 'Go on reading',
};

/** What the server will not have must not come back from this device at the next visit. */
async function startAfresh(session: MapSession, where: 'reload' | 'home'): Promise<void> {
  await session.discardDeviceCopy();
  if (where === 'reload') window.location.reload();
  else window.location.assign(inBase('/'));
}

/** Does what helps. */
function remedy(session: MapSession, what: Exclude<Remedy, 'read-on'>): void {
  switch (what) {
    case 'reconnect':
      session.reconnect();
      break;
    // Whoever is let in again sends what this device keeps.
    case 'leave':
      leaveFor('/');
      break;
    case 'return':
      window.location.reload();
      break;
    case 'reload':
    case 'home':
      void startAfresh(session, what);
      break;
  }
}

/** What the server refused: what happened, what was kept, what to do. */
export function Refusal({ status }: { readonly status: Extract<SessionStatus, { state: 'refused' }> }) {
  const session = useSession();
  const [downloaded, setDownloaded] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const words = refusedWords(status);
  const { copy } = status;
  const choices = refusedChoices(words.remedy, copy, downloaded);
  const help = (): void => {
    // Who reads on sees in the bar that something is not saved; who gives up the copy is on the way out. The browser
    // may ask all others whether to leave, and they may stay.
    if (['read-on', 'reload', 'home'].includes(words.remedy)) setIsDone(true);
    if (words.remedy !== 'read-on') remedy(session, words.remedy);
  };
  const download = (text: string): void => {
    downloadText(fileName(session.reading().map.title), text);
    setDownloaded(text);
  };
  if (isDone) return null;
  if (isAsking && choices.asksFirst) return <ThrowAway onKeep={() => setIsAsking(false)} onThrow={help} />;
  return (
    <Dialog
      key="refusal"
      mustChoose
      size="sm"
      title={words.title}
      description={words.happened}
      onClose={() => undefined}
      actions={
        <>
          <Button variant={choices.remedy} onClick={choices.asksFirst ? () => setIsAsking(true) : help}>
            {REMEDIES[words.remedy]}
          </Button>
          {copy !== null && choices.download !== null && (
            <Button variant={choices.download} icon={<Download />} onClick={() => download(copy)}>
              Download a copy
            </Button>
          )}
        </>
      }
    >
      <p>{words.kept}</p>
    </Dialog>
  );
}

interface ThrowAwayProps {
  readonly onKeep: () => void;
  readonly onThrow: () => void;
}

function ThrowAway({ onKeep, onThrow }: ThrowAwayProps) {
  return (
    <Dialog
      key="throw-away"
      mustChoose
      size="sm"
      title="Throw away what was not saved?"
      onClose={onKeep}
      actions={
        <>
          <Button data-first-focus onClick={onKeep}>
            Keep it
          </Button>
          <Button variant="danger" onClick={onThrow}>
            Throw it away
          </Button>
        </>
      }
    >
      <p>You have not downloaded the copy. If you go on, it is gone from this device for good.</p>
    </Dialog>
  );
}
