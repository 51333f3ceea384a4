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

/** The three weights in words, in whole hundredths that sum to 100. */
export function attributionWords(weights: Attribution): string {
  const percent = inHundredths(weights);
  const named = [...CORNERS].sort((a, b) => percent[b] - percent[a]).filter((corner) => percent[corner] > 0);
  return named.map((corner) => `${percent[corner]} of 100 on ${CORNER_NOUNS[corner]}`).join(', ');
}

/** Whole hundredths that sum to 100: what rounding leaves over goes to those that lost most by it. */
export function inHundredths(weights: Attribution): Record<Corner, number> {
  const exact = CORNERS.map((corner) => ({ corner, part: weights[corner] * 100 }));
  const whole = Object.fromEntries(exact.map(({ corner, part }) => [corner, Math.floor(part)])) as Record<
    Corner,
    number
  >;
  const left = 100 - CORNERS.reduce((sum, corner) => sum + whole[corner], 0);
  const byLoss = [...exact].sort((a, b) => (b.part % 1) - (a.part % 1));
  for (const { corner } of byLoss.slice(0, Math.max(0, left))) whole[corner] += 1;
  return whole;
}
