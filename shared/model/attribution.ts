/** The three things that may cast a cost: the corners of the triangle in which people place it. */
export const CORNERS = ['inherent', 'practice', 'structural'] as const;
export type Corner = (typeof CORNERS)[number];

/** How much of a cost each casts; the three sum to 1. */
export type Attribution = Readonly<Record<Corner, number>>;

/** What stands where the subject of a map would, when the map does not say: what a cost is a cost of. */
const THE_THING = 'the thing itself';

/** What is said of a cost that its subject brings with it, within a sentence: "inherent in homework". */
export function inherentIn(subject: string): string {
  return `inherent in ${subject || THE_THING}`;
}

/** A corner by itself, as every label, head and legend has it. `subject` is that of the map. */
export function cornerLabel(corner: Corner, subject: string): string {
  switch (corner) {
    case 'inherent':
      return `I${inherentIn(subject).slice(1)}`;
    case 'practice':
      return 'Poor practice';
    case 'structural':
      return 'Structural or contextual';
  }
}

/**
 * A corner as what something is put on: "more on poor practice". A subject may be one thing or several ("exams"), so
 * nothing here has to agree with it in number.
 */
export function cornerNoun(corner: Corner, subject: string): string {
  switch (corner) {
    case 'inherent':
      return subject === '' ? THE_THING : `${subject} as such`;
    case 'practice':
      return 'poor practice';
    case 'structural':
      return 'structures and context';
  }
}

/** The three weights in words, in whole hundredths that sum to 100. */
export function attributionWords(weights: Attribution, subject: string): string {
  const percent = inHundredths(weights);
  const named = [...CORNERS].sort((a, b) => percent[b] - percent[a]).filter((corner) => percent[corner] > 0);
  return named.map((corner) => `${percent[corner]} of 100 on ${cornerNoun(corner, subject)}`).join(', ');
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
