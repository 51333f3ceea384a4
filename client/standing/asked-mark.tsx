import type { RoundId } from '../../shared/base/ids.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { Scale } from '../ui/icons.ts';
import { openRound } from '../view-state/actions.ts';
import './asked-mark.css';
import { ASKED_WORDS } from './use-asked.ts';

interface AskedMarkProps {
  readonly id: TargetId;
  /** The open round that asks about it; undefined when none does. */
  readonly round: RoundId | undefined;
  /** Whether it is a stop for the keyboard; where it is none, whatever bears it says it in its label. */
  readonly isStop?: boolean;
}

/** That the open round asks about something; a click goes to it there. */
export function AskedMark({ id, round, isStop = false }: AskedMarkProps) {
  if (round === undefined) return null;
  return (
    <button
      type="button"
      className="asked-mark nodrag"
      aria-label={`${ASKED_WORDS}: go there`}
      title={ASKED_WORDS}
      tabIndex={isStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        openRound(round, id);
      }}
    >
      <Scale size={14} aria-hidden="true" />
      {isStop && ASKED_WORDS}
    </button>
  );
}
