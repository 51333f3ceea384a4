import { useSession } from '../hooks/session-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowLeft, ArrowRight } from '../ui/icons.ts';
import { useView } from '../view-state/store.ts';
import './toolbar.css';
import { withLooking } from './looking.ts';

/** Back and forward through what one looked at, as in a browser. */
export function LookButtons() {
  const session = useSession();
  const { past, future } = useView(({ looks }) => ({ past: looks.past.length, future: looks.future.length }));
  return (
    <span className="look-buttons">
      <IconButton
        label="Back to what I looked at before"
        shortcut="Alt+←"
        side="top"
        icon={<ArrowLeft size={16} />}
        disabled={past === 0}
        onClick={() => withLooking(({ walkLooks }) => walkLooks(session, 'back'))}
      />
      <IconButton
        label="Forward to what I looked at next"
        shortcut="Alt+→"
        side="top"
        icon={<ArrowRight size={16} />}
        disabled={future === 0}
        onClick={() => withLooking(({ walkLooks }) => walkLooks(session, 'forward'))}
      />
    </span>
  );
}
