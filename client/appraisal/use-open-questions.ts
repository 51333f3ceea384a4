import { useCallback, useSyncExternalStore } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { useSession } from '../hooks/session-context.tsx';
import { later, useLater } from '../ui/later.ts';

/** The schemes and their questions are many words: they are fetched when the first card follows one. */
const counter = later(async () => (await import('./count-open.ts')).openOn);

const NOTHING_TO_HEAR = (): (() => void) => () => undefined;

/** How many critical questions are open on a card; 0 while it follows no scheme. A card without one listens to nothing. */
export function useOpenQuestions(id: ElementId, scheme: string | undefined): number {
  const session = useSession();
  const isAsked = scheme !== undefined;
  const count = useLater(counter, isAsked);
  const subscribe = useCallback(
    (listener: () => void) => (isAsked ? session.onMap(listener) : NOTHING_TO_HEAR()),
    [isAsked, session],
  );
  return useSyncExternalStore(subscribe, () =>
    isAsked && count !== undefined ? count(session.reading().map, id) : 0,
  );
}

/** The same in words, for a screen reader; undefined when none is open. */
export function useOpenWords(id: ElementId, scheme: string | undefined): string | undefined {
  const open = useOpenQuestions(id, scheme);
  return open === 0 ? undefined : openWords(open);
}

/** "3 critical questions open". */
export function openWords(open: number): string {
  return open === 1 ? '1 critical question open' : `${open} critical questions open`;
}
