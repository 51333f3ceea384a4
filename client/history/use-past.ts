import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistorySource, Past, PastMap, Point } from './source.ts';

/** Milliseconds that a point must stay chosen before it is fetched: dragging over a semester asks for a few states only. */
const SETTLE_MS = 120;
/** States kept for going back and forth; a large one takes some 10 MB. */
const PASTS_KEPT = 12;

/** Which moment is looked at: `null` is now. */
export interface PastState {
  /** What was chosen; its map may still be on its way. */
  readonly point: Point | null;
  /** What is here to be shown; stays until the next one is here, or turns out not to be had. */
  readonly past: Past | null;
  /** Whether what was chosen is what is here: until then nothing is done with either. */
  readonly isHere: boolean;
  readonly failure: string | undefined;
  /** Asks anew for what could not be had. */
  readonly retry: () => void;
  readonly choose: (point: Point | null) => void;
}

/** Brings the map as it was at the moment that is chosen. */
export function usePast(source: HistorySource): PastState {
  const [point, setPoint] = useState<Point | null>(null);
  const [past, setPast] = useState<Past | null>(null);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const kept = useRef(new Map<string, PastMap>());
  const choose = useCallback((next: Point | null) => {
    setFailure(undefined);
    setPoint(next);
    if (next === null) setPast(null);
  }, []);
  const retry = useCallback(() => {
    setFailure(undefined);
    setPoint((before) => (before === null ? null : { ...before }));
  }, []);
  useEffect(() => {
    if (point === null) return;
    const key = point.version?.id ?? String(point.seq);
    const known = kept.current.get(key);
    if (known !== undefined) {
      setPast({ point, ...known });
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await (point.version === null ? source.at(point.seq) : source.version(point.version.id));
      if (answer.ok) keep(kept.current, key, answer.value);
      if (!isWanted) return;
      if (answer.ok) {
        setPast({ point, ...answer.value });
        return;
      }
      // Another moment beside the words that this one cannot be had would be taken for it.
      setPast(null);
      setFailure(answer.error);
    }, SETTLE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [point, source]);
  return { point, past, isHere: past?.point === point || point === null, failure, choose, retry };
}

function keep(kept: Map<string, PastMap>, key: string, map: PastMap): void {
  kept.set(key, map);
  const [oldest] = kept.keys();
  if (kept.size > PASTS_KEPT && oldest !== undefined) kept.delete(oldest);
}
