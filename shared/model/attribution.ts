/** The three things that may cast a cost: the corners of the triangle in which people place it. */
export const CORNERS = ['inherent', 'practice', 'structural'] as const;
export type Corner = (typeof CORNERS)[number];

/** How much of a cost each casts; the three sum to 1. */
export type Attribution = Readonly<Record<Corner, number>>;

export const CORNER_WORDS: Readonly<Record<Corner, string>> = {
  inherent: 'Inherent in co-production',
  practice: 'Poor practice',
  structural: 'Structural or contextual',
};

/** A corner as what something is put on: "more on poor practice". */
export const CORNER_NOUNS: Readonly<Record<Corner, string>> = {
  inherent: 'co-production itself',
  practice: 'poor practice',
  structural: 'structures and context',
};
