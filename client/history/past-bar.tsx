import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { History } from '../ui/icons.ts';
import type { ChangeList } from './changes.ts';
import { countWords, momentWords } from './moment-words.ts';
import '../ui/segments.css';
import './past-bar.css';
import type { Past, Side } from './source.ts';

interface PastBarProps {
  readonly past: Past;
  readonly changes: ChangeList;
  readonly comparing: Side | null;
  /** Whether this is the moment that was chosen. */
  readonly isHere: boolean;
  readonly onCompare: (side: Side | null) => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

/** Frames the map while it is shown as it was, says from when, and leads on: compare, restore, back. */
export function PastBar({ past, changes, comparing, isHere, onCompare, onRestore, onBack }: PastBarProps) {
  const { clock } = useSession();
  const mayEdit = useMayEdit();
  const { at, version } = past.point;
  return (
    <div className={classNames('past', comparing === 'now' && 'past--now')}>
      <section className="past__bar" aria-label="Looking at the past">
        <History className="past__icon" aria-hidden="true" />
        <p className="past__words">
          <span className="past__lead">
            {comparing === 'now' ? 'The map as it is now' : 'The map as it was on '}
          </span>
          {comparing !== 'now' && <strong>{momentWords(at, clock.now())}</strong>}
          {past.unread.size > 0 && comparing !== 'now' && (
            <span className="past__name">
              {countWords(past.unread.size, 'record')} of it could not be read and not shown.
            </span>
          )}
          {version !== null && comparing !== 'now' && <span className="past__name">{version.name}</span>}
        </p>
        <div className="past__acts">
          {comparing === null ? (
            <Button size="sm" onClick={() => onCompare('then')}>
              Compare with now
            </Button>
          ) : (
            <Sides side={comparing} changes={changes} onCompare={onCompare} />
          )}
          {mayEdit && (
            <Button size="sm" disabled={!isHere} onClick={onRestore}>
              Restore…
            </Button>
          )}
          <Button size="sm" variant="primary" onClick={onBack}>
            Back to now
          </Button>
        </div>
      </section>
    </div>
  );
}

interface SidesProps {
  readonly side: Side;
  readonly changes: ChangeList;
  readonly onCompare: (side: Side) => void;
}

/** The two moments that are compared; what is gone shows on the one, what was added on the other. */
function Sides({ side, changes, onCompare }: SidesProps) {
  const { added, gone } = changes.groups;
  const sides = useRef<HTMLFieldSetElement>(null);
  // The button that led here is gone, and with it the focus.
  useLayoutEffect(() => {
    sides.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);
  return (
    <fieldset className="ui-segments" ref={sides}>
      <legend className="ui-visually-hidden">Which of the two is shown</legend>
      <button type="button" aria-pressed={side === 'then'} onClick={() => onCompare('then')}>
        Then{gone.length > 0 && <span className="past__count"> −{gone.length}</span>}
      </button>
      <button type="button" aria-pressed={side === 'now'} onClick={() => onCompare('now')}>
        Now{added.length > 0 && <span className="past__count"> +{added.length}</span>}
      </button>
    </fieldset>
  );
}
