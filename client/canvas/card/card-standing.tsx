import type { ElementId } from '../../../shared/base/ids.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import { BAND_VERBS, BAND_WOULD } from '../../../shared/standing/bands.ts';
import { MutedMark, StandingMark } from '../../marks/standing-mark.tsx';
import { useStanding } from '../../standing/use-standing.ts';
import { useView } from '../../view-state/store.ts';

/** Where the card stands by the reasons on the map, while that is shown. */
export function CardStanding({ id }: { readonly id: ElementId }) {
  const stands = useStanding(id);
  const isMuted = useView((view) => view.standing.muted.has(id));
  if (stands === undefined) return null;
  if (isMuted) return <MutedMark />;
  const { band, supposed } = stands;
  return <StandingMark band={supposed?.band ?? band} isSupposed={supposed !== undefined} />;
}

/** The same for a screen reader; undefined while it is not shown. */
export function useStandingWords(id: ElementId, kind: ElementKind | undefined): string | undefined {
  const stands = useStanding(id);
  const isMuted = useView((view) => view.standing.muted.has(id));
  if (stands === undefined || kind === 'question') return undefined;
  if (isMuted) return 'Muted for you';
  const { band, supposed } = stands;
  if (supposed !== undefined) return `By the reasons left on the map it ${BAND_WOULD[supposed.band]}`;
  return `By the reasons on the map it ${BAND_VERBS[band]}`;
}
