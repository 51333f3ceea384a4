import type { EvidenceState } from '../../shared/model/anchor.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import type { Icon } from '../ui/icon.tsx';
import { CircleDashed, PenLine, Quote, Waypoints } from '../ui/icons.ts';
import './marks.css';

const ICONS: Readonly<Record<EvidenceState, Icon>> = {
  quoted: Quote,
  paraphrased: PenLine,
  inferred: Waypoints,
  none: CircleDashed,
};

interface EvidenceMarkProps {
  readonly state: EvidenceState;
  /** Whether all of it is known only through somebody else's quotation. */
  readonly secondHand?: boolean;
}

/** What a card rests on, as icon and word, and whether the words were read at second hand. */
export function EvidenceMark({ state, secondHand = false }: EvidenceMarkProps) {
  const State = ICONS[state];
  return (
    <span className="evidence-mark" data-evidence={state}>
      <State size={13} strokeWidth={2} aria-hidden="true" />
      <span>{EVIDENCE_WORDS[state]}</span>
      {secondHand && (
        <span className="second-hand-mark" title="Quoted by another source; the original was not read">
          second hand
        </span>
      )}
    </span>
  );
}
