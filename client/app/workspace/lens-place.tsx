import { isClear } from '../../../shared/lens/lens.ts';
import { focusCountWords, lensCountWords } from '../../../shared/lens/words.ts';
import { FocusBar } from '../../acts/focus-bar.tsx';
import { useSession } from '../../hooks/session-context.tsx';
import { LensBar } from '../../lens/lens-bar.tsx';
import { LensPanel } from '../../lens/lens-panel.tsx';
import { ModeSwitch } from '../../lens/mode-switch.tsx';
import { useLensInput } from '../../lens/use-lens-input.ts';
import { useLensed } from '../../lens/use-lensed.ts';
import { useView } from '../../view-state/store.ts';
import { useApi } from '../api-context.tsx';
import { useLensAddress } from './use-lens-address.ts';
import { useLinkOrigin } from './use-link-origin.ts';
import { copyViewLink } from './view-link.ts';

/** The lens and the focus over the map: what it leaves in sight, its bar, and the panel in which it is chosen. */
export default function LensPlace({ linked }: { readonly linked: string | null }) {
  const api = useApi();
  const session = useSession();
  const { isOpen, lens, lensed, mode } = useView((view) => ({
    isOpen: view.lensesOpen,
    lens: view.lens,
    lensed: view.lensed,
    mode: view.lensMode,
  }));
  // Asked before a link to the view is copied, be it from the bar or the palette: the clipboard does not wait.
  useLinkOrigin(api, session.mapId);
  const input = useLensInput();
  useLensAddress(session.mapId, linked);
  const counted = useLensed(input);
  return (
    <>
      {lensed !== null && (
        <FocusBar
          counted={
            counted === null
              ? lensCountWords({ shown: lensed.elements.size, all: input.map.elements.size, mode })
              : focusCountWords(counted.inFocus)
          }
          rest={isClear(lens) && <ModeSwitch />}
        />
      )}
      <LensBar input={input} counted={counted} onCopyLink={() => copyViewLink(session)} />
      {isOpen && <LensPanel input={input} />}
    </>
  );
}
