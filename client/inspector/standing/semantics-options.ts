import type { Semantics } from '../../../shared/standing/semantics.ts';
import type { SelectOption } from '../../ui/select-options.ts';

/** The semantics on offer, and how they differ where it matters to readers. */
export const SEMANTICS_OPTIONS: readonly SelectOption<Semantics>[] = [
  {
    value: 'quadratic-energy',
    label: 'Quadratic Energy',
    meaning: 'reasons add up; one weak reason moves little, many move much',
  },
  {
    value: 'df-quad',
    label: 'DF-QuAD',
    meaning: 'a single very strong reason outweighs all others of its side',
  },
  {
    value: 'euler',
    label: 'Euler-based',
    meaning: 'cautious: what was judged high never falls to the ground',
  },
];
