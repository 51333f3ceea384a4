import { CLOSE } from '../../../shared/wire/close-codes.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useStatus } from '../../hooks/use-session-parts.ts';
import type { MapSession } from '../../session/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Download } from '../../ui/icons.ts';
import { inBase } from '../base-path.ts';
import { downloadText, fileName } from '../download.ts';
import { navigate } from '../navigation.ts';
import { refusedWords } from './refused-words.ts';

const REMEDIES = {
  reload: 'Reload the map',
  reconnect: 'Connect again',
  home: 'Go to the start page',
  leave: 'Go to the start page',
} as const;

/** What the server will not have must not come back from this device at the next visit. */
async function startAfresh(session: MapSession, where: 'reload' | 'home'): Promise<void> {
  await session.discardDeviceCopy();
  if (where === 'reload') window.location.reload();
  else window.location.assign(inBase('/'));
}

/** Comes up when the server refused something for good: what happened, what was kept, what to do. */
export function RefusedDialog() {
  const session = useSession();
  const status = useStatus();
  if (status.state !== 'refused') return null;
  const words = refusedWords(status);
  const { copy } = status;
  const help = (): void => {
    if (words.remedy === 'reconnect') session.reconnect();
    // Whoever is let in again sends what this device keeps.
    else if (words.remedy === 'leave') navigate('/');
    // Who signs in again may still send what is kept here.
    else if (status.code === CLOSE.signIn) window.location.reload();
    else void startAfresh(session, words.remedy);
  };
  return (
    <Dialog
      mustChoose
      size="sm"
      title={words.title}
      description={words.happened}
      onClose={() => undefined}
      actions={
        <>
          {copy !== null && (
            <Button
              icon={<Download />}
              onClick={() => downloadText(fileName(session.reading().map.title), copy)}
            >
              Download a copy
            </Button>
          )}
          <Button variant="primary" onClick={help}>
            {REMEDIES[words.remedy]}
          </Button>
        </>
      }
    >
      <p>{words.kept}</p>
    </Dialog>
  );
}
