import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributionWords,
  CORNERS,
  cornerLabel,
  cornerNoun,
  inHundredths,
  inherentIn,
} from '../../../shared/model/attribution.ts';

describe('attribution in words', () => {
  it('is whole hundredths that sum to 100', () => {
    expect(inHundredths({ inherent: 1 / 3, practice: 1 / 3, structural: 1 / 3 })).toEqual({
      inherent: 34,
      practice: 33,
      structural: 33,
    });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const weights = { practice: a * b, structural: a * (1 - b), inherent: 1 - a };
          const { inherent, practice, structural } = inHundredths(weights);
          expect(inherent + practice + structural).toBe(100);
        },
      ),
    );
  });

  it('names the heaviest first and leaves out what has nothing', () => {
    expect(attributionWords({ inherent: 0.25, practice: 0, structural: 0.75 }, 'homework')).toBe(
      '75 of 100 on structures and context, 25 of 100 on homework as such',
    );
  });
});

describe('the corners', () => {
  it('M105 name what the costs of the map are costs of, one thing or several', () => {
    expect(CORNERS.map((corner) => cornerLabel(corner, 'exams'))).toEqual([
      'Inherent in exams',
      'Poor practice',
      'Structural or contextual',
    ]);
    expect(CORNERS.map((corner) => cornerNoun(corner, 'exams'))).toEqual([
      'exams as such',
      'poor practice',
      'structures and context',
    ]);
    expect(inherentIn('exams')).toBe('inherent in exams');
  });

  it('M104 name no subject where the map has none', () => {
    expect([cornerLabel('inherent', ''), cornerNoun('inherent', '')]).toEqual([
      'Inherent in the thing itself',
      'the thing itself',
    ]);
  });
});
