import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { AnchorId, ElementId } from '../../shared/base/ids.ts';
import type { Range } from '../../shared/texts/places.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { useSession } from '../hooks/session-context.tsx';
import { jumpTo } from '../inspector/jump.ts';
import { setReaderOpen } from '../view-state/actions.ts';
import type { ElementChoice } from './choice/passage-menu.tsx';
import { FindBar } from './find/find-bar.tsx';
import { type Find, useFind } from './find/use-find.ts';
import type { Pulse } from './text/text-column.tsx';
import type { TextView } from './text/use-text-view.ts';
import type { Drawer } from './toolbar.tsx';

type Scroller = RefObject<HTMLElement | null>;

/** Takes somebody to a stretch of the text and marks it, until they select words of their own. */
export function useShow(view: TextView, scroller: Scroller, picked: Range | null) {
  const [pulse, setPulse] = useState<Pulse | null>(null);
  useEffect(() => {
    if (picked !== null) setPulse(null);
  }, [picked]);
  const { goTo } = view;
  const show = useCallback(
    (range: Range, next: Pulse) => {
      goTo(range);
      setPulse(next);
      scroller.current?.focus({ preventScroll: true });
    },
    [goTo, scroller],
  );
  return { pulse, show };
}

/** From words to the map: to the element that rests on them, or to the one that is chosen of several. */
export function useChoice(isOverMap: boolean) {
  const session = useSession();
  const [choice, setChoice] = useState<ElementChoice | null>(null);
  const go = useCallback(
    (id: ElementId) => {
      jumpTo(session.reading().map, id);
      if (isOverMap) setReaderOpen(false);
    },
    [session, isOverMap],
  );
  const acts = useMemo(
    () => ({
      choose: (ids: readonly ElementId[], at: ElementChoice['at']) => {
        const [only, ...more] = ids;
        if (only !== undefined && more.length === 0) go(only);
        else setChoice({ ids, at });
      },
    }),
    [go],
  );
  return { choice, setChoice, acts, go };
}

/** What is open beside the text, and the quotation that somebody came for. */
export function useDrawer() {
  const [{ drawer, asked }, setState] = useState<{ drawer: Drawer | null; asked: AnchorId | null }>({
    drawer: null,
    asked: null,
  });
  const toggle = useCallback(
    (next: Drawer) => setState((now) => ({ drawer: now.drawer === next ? null : next, asked: null })),
    [],
  );
  const askAbout = useCallback((anchor: AnchorId) => setState({ drawer: 'unsure', asked: anchor }), []);
  return { drawer, asked, toggle, askAbout };
}

interface Finding extends Pick<Find, 'matches' | 'current'> {
  readonly start: () => void;
  readonly bar: ReactNode;
}

/** The search in a text and its bar. */
export function useFinding(text: SourceText, view: TextView, reading: number, scroller: Scroller): Finding {
  const find = useFind(text.text);
  const [isOpen, setOpen] = useState(false);
  const start = useCallback(() => setOpen(true), []);
  const goTo = (range: Range | undefined): void => {
    if (range !== undefined) view.goTo(range);
  };
  return {
    matches: find.matches,
    current: find.current,
    start,
    bar: isOpen && (
      <FindBar
        find={find}
        onSearch={(query) => goTo(find.search(query, reading))}
        onStep={(direction) => goTo(find.step(direction))}
        onClose={() => {
          setOpen(false);
          find.end();
          scroller.current?.focus({ preventScroll: true });
        }}
      />
    ),
  };
}
