import type { ElementId } from '../../shared/base/ids.ts';
import type { ElementKind } from '../../shared/model/element.ts';
import { BAND_VERBS, BAND_WOULD } from '../../shared/standing/bands.ts';
import { later, useLater } from '../ui/later.ts';
import { useView } from '../view-state/store.ts';
import { useStanding } from './use-standing.ts';

/** Not needed before standing is turned on. */
const MARKS = later(() => import('../marks/standing-mark.tsx'));

interface ElementStandingProps {
  readonly id: ElementId;
  readonly kind: ElementKind;
}

/** Where an element stands by the reasons on the map, while that is shown; a question asserts nothing and has none. */
export function ElementStanding({ id, kind }: ElementStandingProps) {
  const stands = useStanding(id);
  const isMuted = useView((view) => view.standing.muted.has(id));
  const marks = useLater(MARKS, stands !== undefined);
  if (stands === undefined || marks === undefined || kind === 'question') return null;
  if (isMuted) return <marks.MutedMark />;
  const { band, supposed } = stands;
  return <marks.StandingMark band={supposed?.band ?? band} isSupposed={supposed !== undefined} />;
}

/** The same for a screen reader; undefined while it is not shown. */
export function useStandingWords(id: ElementId, kind: ElementKind | undefined): string | undefined {
  const stands = useStanding(id);
  const isMuted = useView((view) => view.standing.muted.has(id));
  if (stands === undefined || kind === 'question') return undefined;
  if (isMuted) return 'Left out for you';
  const { band, supposed } = stands;
  if (supposed !== undefined) return `By the reasons left on the map it ${BAND_WOULD[supposed.band]}`;
  return `By the reasons on the map it ${BAND_VERBS[band]}`;
}
