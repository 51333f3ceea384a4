import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/icons.ts';
import { Spinner } from '../ui/progress.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { isFocusLost, useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
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
  /** Whether what was chosen is what is here. */
  readonly isHere: boolean;
  readonly failure: string | undefined;
  readonly onRetry: () => void;
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
  const { past, comparing, changes, failure, onRetry, onClose, onCompare } = props;
  const { clock } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  const [gone, setGone] = useState(0);
  // After the dialog, which gives the focus back to a button that goes.
  useEffect(() => {
    if (gone > 0) heading.current?.focus();
  }, [gone]);
  const isComparing = comparing !== null && changes !== null && past !== null;
  useFocusBack(heading, isComparing ? 2 : past !== null ? 1 : 0);
  return (
    <SidePanel
      title={isComparing ? `Since ${momentWords(past.point.at, clock.now())}` : 'History'}
      heading={heading}
      back={isComparing ? { label: 'Back to the timeline', go: () => onCompare(null) } : undefined}
      closeLabel="Close the history"
      onClose={onClose}
    >
      {failure !== undefined && (
        <div className="history__failure">
          <p role="alert">{failure}</p>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {isComparing ? (
        <ChangesView then={past.map} changes={changes} side={comparing} onCompare={onCompare} />
      ) : (
        <TimelineView {...props} onGone={() => setGone((before) => before + 1)} />
      )}
    </SidePanel>
  );
}

interface TimelineViewProps extends HistoryPanelProps {
  /** What had the focus goes. */
  readonly onGone: () => void;
}

function TimelineView(props: TimelineViewProps) {
  const { timeline: state, point, isHere, source, onChoose, onName, onGone } = props;
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
          <Button className="history__name" icon={<Flag />} disabled={!isHere} onClick={onName}>
            {point === null ? 'Name this version…' : 'Name this moment…'}
          </Button>
        )}
      </div>
      <Timeline
        timeline={timeline}
        point={point}
        source={source}
        onChoose={onChoose}
        onRemoved={() => {
          onGone();
          reload();
        }}
      />
    </>
  );
}

type Heading = RefObject<HTMLHeadingElement | null>;

/** Whoever comes back from a comparison or from the past has the focus on the heading, if what had it is gone. */
function useFocusBack(heading: Heading, depth: number): void {
  const before = useRef(depth);
  useEffect(() => {
    if (depth < before.current && isFocusLost()) heading.current?.focus();
    before.current = depth;
  }, [heading, depth]);
}
