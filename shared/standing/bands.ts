/** The five bands that a strength is shown as, strongest first. */
export const BANDS = ['firm', 'stands', 'open', 'shaken', 'falls'] as const;
export type Band = (typeof BANDS)[number];

/**
 * From which strength on a band begins. The limits lie evenly about the middle of the scale, and none of them where a
 * card lands by a single reason that starts in the balance, so that rounding never decides: by Quadratic Energy one
 * such reason leads to .6 or .4, two to .75 or .25.
 */
export const BAND_FROM: Readonly<Record<Band, number>> = {
  firm: 0.7,
  stands: 0.55,
  open: 0.45,
  shaken: 0.3,
  falls: 0,
};

/** How a band is written. They speak of reasons on the map, never of what is so. */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  firm: 'Stands firmly',
  stands: 'Stands',
  open: 'In the balance',
  shaken: 'Shaken',
  falls: 'Falls',
};

/** A band within a sentence: "it stands firmly", "it is shaken". */
export const BAND_VERBS: Readonly<Record<Band, string>> = {
  firm: 'stands firmly',
  stands: 'stands',
  open: 'is in the balance',
  shaken: 'is shaken',
  falls: 'falls',
};

/** The same where it is only supposed: "it would stand firmly". */
export const BAND_WOULD: Readonly<Record<Band, string>> = {
  firm: 'would stand firmly',
  stands: 'would stand',
  open: 'would be in the balance',
  shaken: 'would be shaken',
  falls: 'would fall',
};

/** What each band says. */
export const BAND_MEANINGS: Readonly<Record<Band, string>> = {
  firm: 'much more is said for it than against it',
  stands: 'more is said for it than against it',
  open: 'as much is said for it as against it, or nothing',
  shaken: 'more is said against it than for it',
  falls: 'much more is said against it than for it',
};

/** What the bands mean and do not mean; said once, where they are turned on. */
export const WHAT_STANDING_MEANS =
  'Each card’s band is computed from the reasons on this map alone: what is said for it, against it, and about those reasons. It shows where the map leaves a card, and what to talk about. It does not show what is true, it knows nothing that is not on the map, and it is not a mark for anybody.';

/** The band of a strength between 0 and 1. */
export function bandOf(strength: number): Band {
  return BANDS.find((band) => strength >= BAND_FROM[band]) ?? 'falls';
}

/** How many bands lie between two strengths; positive when the second is the stronger. */
export function bandsBetween(before: number, after: number): number {
  return BANDS.indexOf(bandOf(before)) - BANDS.indexOf(bandOf(after));
}
