import { useEffect, useId, useRef } from 'react';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowLeft, Flag, X } from '../ui/icons.ts';
import { Spinner } from '../ui/progress.tsx';
import type { ChangeList } from './changes.ts';
import { ChangesView } from './changes-view.tsx';
import './history-panel.css';
import { momentWords } from './moment-words.ts';
import { Scrubber } from './scrubber.tsx';
import type { HistorySource, Past, Point, Side } from './source.ts';
import { Timeline } from './timeline.tsx';
import type { TimelineState } from './use-timeline.ts';

interface HistoryPanelProps {
  readonly timeline: TimelineState;
  /** The moment that was chosen; null: now. */
  readonly point: Point | null;
  /** The moment that is here, with its map. */
  readonly past: Past | null;
  readonly failure: string | undefined;
  readonly source: HistorySource;
  readonly comparing: Side | null;
  readonly changes: ChangeList | null;
  readonly onChoose: (point: Point | null) => void;
  readonly onCompare: (side: Side | null) => void;
  readonly onName: () => void;
  readonly onClose: () => void;
}

/** The panel beside the map: the timeline or, while two moments are compared, what differs between them. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { past, comparing, changes, failure, onClose, onCompare } = props;
  const { clock } = useSession();
  const heading = useFirstFocus();
  const id = useId();
  const isComparing = comparing !== null && changes !== null && past !== null;
  return (
    <aside className="history" aria-labelledby={id}>
      <header className="history__head">
        {isComparing && (
          <IconButton label="Back to the timeline" icon={<ArrowLeft />} onClick={() => onCompare(null)} />
        )}
        <h2 className="history__title" id={id} ref={heading} tabIndex={-1}>
          {isComparing ? `Since ${momentWords(past.point.at, clock.now())}` : 'History'}
        </h2>
        <IconButton label="Close the history" icon={<X />} side="left" onClick={onClose} />
      </header>
      {failure !== undefined && (
        <p className="history__failure" role="alert">
          {failure}
        </p>
      )}
      {isComparing ? (
        <ChangesView then={past.map} changes={changes} side={comparing} onCompare={onCompare} />
      ) : (
        <TimelineView {...props} />
      )}
    </aside>
  );
}

function TimelineView({ timeline: state, point, source, onChoose, onName }: HistoryPanelProps) {
  const mayEdit = useMayEdit();
  const { timeline, failure, reload } = state;
  if (timeline === undefined) {
    return (
      <div className="history__waiting">
        {failure === undefined ? (
          <Spinner label="Fetching the history…" />
        ) : (
          <>
            <p role="alert">{failure}</p>
            <Button onClick={reload}>Try again</Button>
          </>
        )}
      </div>
    );
  }
  return (
    <>
      <div className="history__controls">
        <Scrubber timeline={timeline} point={point} onChoose={onChoose} />
        {mayEdit && (
          <Button className="history__name" icon={<Flag />} onClick={onName}>
            {point === null ? 'Name this version…' : 'Name this moment…'}
          </Button>
        )}
      </div>
      <Timeline timeline={timeline} point={point} source={source} onChoose={onChoose} onChanged={reload} />
    </>
  );
}

/** The panel's heading has the focus when it opens, and whoever had it before gets it back. */
function useFirstFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // A menu that closes gives the focus back to its button first.
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return heading;
}
