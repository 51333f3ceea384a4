import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { AnchorId, ElementId } from '../../shared/base/ids.ts';
import type { FidelityState, FidelityStore, OwnMark } from './fidelity-store.ts';
import type { TextState, TextStore } from './text-store.ts';

/** What is kept of papers beside the document of one map. */
export interface Papers {
  readonly texts: TextStore;
  readonly fidelity: FidelityStore;
}

const PapersContext = createContext<Promise<Papers> | null>(null);

/**
 * Makes the texts of one map, and my own marks on what it quotes, available to everything below. They may be on their
 * way: what asks for them before they are here waits in its `Suspense`.
 */
export function PapersProvider(props: {
  readonly papers: Promise<Papers>;
  readonly children: ReactNode;
}): ReactNode {
  return <PapersContext value={props.papers}>{props.children}</PapersContext>;
}

/** The texts of the open map, to add one or to look several up. Only to be used below a `PapersProvider`. */
export function useTexts(): TextStore {
  return usePapers().texts;
}

/** The text of a source by its `textHash`; it is fetched when it is not here, and `absent` without a hash. */
export function useSourceText(hash: string | undefined): TextState {
  const { texts } = usePapers();
  useEffect(() => {
    if (hash !== undefined) texts.want(hash);
  }, [texts, hash]);
  const state = useCallback(() => texts.state(hash), [texts, hash]);
  return useSyncExternalStore(texts.onChange, state);
}

/** What somebody can do with their own mark. */
export interface FidelityActs {
  /** Marks the statement; null takes the mark back. It shows at once, and is told to nobody else. */
  choose(mark: OwnMark | null): void;
}

/** My own mark on a statement and one of its anchors. It is older than the words when its `wording` is another than theirs (`wordingOf`). */
export function useFidelityMark(element: ElementId, anchor: AnchorId): FidelityState & FidelityActs {
  const { fidelity } = usePapers();
  useEffect(() => fidelity.want(), [fidelity]);
  const read = useCallback(() => fidelity.state(element, anchor), [fidelity, element, anchor]);
  const state = useSyncExternalStore(fidelity.onChange, read);
  return useMemo(
    () => ({ ...state, choose: (mark) => fidelity.choose(element, anchor, mark) }),
    [state, fidelity, element, anchor],
  );
}

function usePapers(): Papers {
  const papers = useContext(PapersContext);
  if (papers === null) throw new Error('the texts of a map are used outside a PapersProvider');
  return use(papers);
}
