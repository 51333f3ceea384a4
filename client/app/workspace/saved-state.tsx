import { useEffect, useRef } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { useStatus } from '../../hooks/use-session-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Check, CloudOff, Download, LoaderCircle, TriangleAlert } from '../../ui/icons.ts';
import { Popover } from '../../ui/popover.tsx';
import { announce } from '../../view-state/actions.ts';
import { downloadLocalCopy } from './export-map.ts';
import './saved-state.css';
import { savedWords } from './saved-words.ts';

const ICONS = {
  quiet: <Check />,
  busy: <LoaderCircle />,
  warning: <CloudOff />,
  danger: <TriangleAlert />,
} as const;

/** Whether my work is safe, always in sight. */
export function SavedState() {
  const session = useSession();
  const status = useStatus();
  const words = savedWords(status);
  useSpokenTrouble(words.tone, words.text);
  return (
    <Popover
      label="Is my work safe?"
      trigger={
        <button type="button" className={`saved saved--${words.tone}`} data-state-saved={status.state}>
          {ICONS[words.tone]}
          <span className="saved__text">{words.text}</span>
          <span className="saved__short">{words.short}</span>
        </button>
      }
    >
      <div className="saved__more">
        <p>
          <strong>{words.text}</strong>
        </p>
        <p>{words.explanation}</p>
        {(words.tone === 'warning' || words.tone === 'danger') && (
          <Button size="sm" icon={<Download />} onClick={() => downloadLocalCopy(session)}>
            Download a copy
          </Button>
        )}
      </div>
    </Popover>
  );
}

/** Says trouble and its end aloud; the saving of every keystroke is nobody's news. */
function useSpokenTrouble(tone: string, text: string): void {
  const wasTrouble = useRef(false);
  useEffect(() => {
    const isTrouble = tone === 'warning' || tone === 'danger';
    if (isTrouble || (wasTrouble.current && tone === 'quiet')) announce(text);
    if (isTrouble || tone === 'quiet') wasTrouble.current = isTrouble;
  }, [tone, text]);
}
