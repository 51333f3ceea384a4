import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { announce, openPanel, setLookingBack, setMarks } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { listChanges } from './changes.ts';
import { HistoryPanel } from './history-panel.tsx';
import { momentWords } from './moment-words.ts';
import { NameDialog } from './name-dialog.tsx';
import { PastBar } from './past-bar.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import type { HistorySource, Side } from './source.ts';
import { useFitted } from './use-fitted.ts';
import { usePast } from './use-past.ts';
import { useTimeline } from './use-timeline.ts';

interface HistoryProps {
  readonly source: HistorySource;
  /** Has the canvas show the map as it was; null: as it is. */
  readonly onShow: (map: ArgumentMap | null) => void;
  /** Puts the bar over the map. */
  readonly overMap: (bar: ReactNode) => ReactNode;
}

type Asking = 'nothing' | 'name' | 'restore';

const NO_MARKS = new Map();

/** The past of the map: a panel with its timeline, any moment of it on the canvas, compared with now, and brought back. */
export function History({ source, onShow, overMap }: HistoryProps) {
  const session = useSession();
  const timeline = useTimeline(source);
  const { point, past, isHere, failure, choose, retry } = usePast(source);
  const [comparing, setComparing] = useState<Side | null>(null);
  const [asking, setAsking] = useState<Asking>('nothing');
  const [restores, setRestores] = useState(0);
  const now = useDeferredValue(useMap((map) => map));
  const changes = useMemo(
    () => (past === null ? null : listChanges(past.map, now, past.unread)),
    [past, now],
  );
  const then = comparing === 'now' ? null : (past?.map ?? null);
  useShown(then, onShow);
  useFitted(past === null ? null : comparing, restores);
  const marks = comparing === null ? undefined : changes?.marks;
  useEffect(() => setMarks(marks ?? NO_MARKS), [marks]);
  useEffect(() => () => setMarks(NO_MARKS), []);
  useEffect(() => {
    if (past !== null) announce(`The map as it was on ${momentWords(past.point.at, session.clock.now())}.`);
  }, [past, session]);
  const backToNow = (): void => {
    setComparing(null);
    choose(null);
  };
  const close = (): void => openPanel('none');
  useEscape(() => {
    if (comparing !== null) setComparing(null);
    else if (point !== null) backToNow();
    else close();
  });
  return (
    <>
      <HistoryPanel
        timeline={timeline}
        point={point}
        past={past}
        isHere={isHere}
        failure={failure}
        onRetry={retry}
        source={source}
        comparing={comparing}
        changes={changes}
        onChoose={(next) => {
          setComparing(null);
          choose(next);
        }}
        onCompare={setComparing}
        onName={() => setAsking('name')}
        onClose={close}
      />
      {past !== null &&
        changes !== null &&
        overMap(
          <PastBar
            past={past}
            changes={changes}
            comparing={comparing}
            isHere={isHere}
            onCompare={setComparing}
            onRestore={() => setAsking('restore')}
            onBack={backToNow}
          />,
        )}
      {asking === 'name' && (
        <NameDialog
          point={point}
          source={source}
          onNamed={timeline.reload}
          onClose={() => setAsking('nothing')}
        />
      )}
      {asking === 'restore' && past !== null && (
        <RestoreDialog
          past={past}
          onRestored={() => {
            backToNow();
            setRestores((before) => before + 1);
            timeline.reload();
          }}
          onClose={() => setAsking('nothing')}
        />
      )}
    </>
  );
}

/** Keeps the canvas at a moment, with nobody seeing me in the present meanwhile; back to now when this ends. */
function useShown(map: ArgumentMap | null, onShow: HistoryProps['onShow']): void {
  const { presence } = useSession();
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  });
  const isPast = map !== null;
  useEffect(() => {
    setLookingBack(isPast);
    if (isPast) presence.publish({ cursor: null, selection: [], drag: {}, viewport: null, typing: null });
  }, [isPast, presence]);
  useEffect(() => show.current(map), [map]);
  useEffect(
    () => () => {
      setLookingBack(false);
      show.current(null);
    },
    [],
  );
}

/** Esc, unless somebody nearer has used it or a dialog is open. */
function useEscape(onEscape: () => void): void {
  const run = useRef(onEscape);
  useEffect(() => {
    run.current = onEscape;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (viewState.getState().dialog.kind !== 'none' || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      run.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
