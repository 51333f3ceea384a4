import { BAND_WORDS, type Band } from '../../shared/standing/bands.ts';
import type { Icon } from '../ui/icon.tsx';
import { ChevronDown, ChevronsDown, ChevronsUp, ChevronUp, Equal, EyeOff } from '../ui/icons.ts';
import './standing-mark.css';

/** All in one ink: a band is no mark for anybody, and red and green would make it one. */
const ICONS: Readonly<Record<Band, Icon>> = {
  firm: ChevronsUp,
  stands: ChevronUp,
  open: Equal,
  shaken: ChevronDown,
  falls: ChevronsDown,
};

interface StandingMarkProps {
  readonly band: Band;
  /** Whether it is only supposed: what it would be without what is muted. */
  readonly isSupposed?: boolean;
}

/** Where a card stands by the reasons on the map, as icon and word. */
export function StandingMark({ band, isSupposed = false }: StandingMarkProps) {
  const BandIcon = ICONS[band];
  return (
    <span
      className="standing-mark"
      data-band={band}
      data-supposed={isSupposed || undefined}
      title={isSupposed ? 'Computed standing, without what you left out' : 'Computed standing'}
    >
      <BandIcon size={13} strokeWidth={2.25} aria-hidden="true" />
      <span>{BAND_WORDS[band]}</span>
    </span>
  );
}

/** Stands in its place on what I muted. */
export function MutedMark() {
  return (
    <span
      className="standing-mark"
      data-supposed
      title="Left out: read as if it were not on the map, for you alone"
    >
      <EyeOff size={13} strokeWidth={2.25} aria-hidden="true" />
      <span>Left out</span>
    </span>
  );
}
