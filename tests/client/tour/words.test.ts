import { describe, expect, it } from 'vitest';
import { goneWords, minutesFor, minutesWords, shownWords } from '../../../client/tour/words.ts';
import { spotlightOn } from '../../../shared/graph/tours.ts';
import { a, aMap, anAnchor, anElement, aStep, e, r } from '../../support/builders.ts';

const map = aMap({
  elements: ['1', '2', '3', '4', '5'].map((name) =>
    anElement(name, {
      text: `Card ${name}`,
      anchors: [anAnchor(`of${name}`, { exact: 'six words that are read along' })],
    }),
  ),
});
const light = (ids: Parameters<typeof spotlightOn>[1]) => spotlightOn(map, ids);

describe('the time that a tour takes', () => {
  it('is that of its captions at 200 words a minute, of its quotations, and of looking', () => {
    const words = (count: number): string => Array(count).fill('word').join(' ');
    const step = aStep('1', { caption: words(200), show: [e('1')] });
    expect(minutesFor(map, [step])).toBeCloseTo(1 + 8 / 60);
    const passage = { element: e('1'), anchor: a('of1') };
    expect(minutesFor(map, [{ ...step, passage }])).toBeCloseTo(1 + 6 / 200 + 8 / 60);
    expect(minutesFor(map, [])).toBe(0);
  });

  it('is said in whole minutes, at least one', () => {
    expect([0.1, 1.4, 5.3].map(minutesWords)).toEqual([
      'about 1 minute',
      'about 1 minute',
      'about 5 minutes',
    ]);
  });
});

describe('what a step shows', () => {
  it('is named for who does not see it, and counted where it is much', () => {
    expect(shownWords(map, light([e('1')]))).toBe('Shown: “Card 1”.');
    expect(shownWords(map, light([e('1'), e('2'), e('3'), e('4'), e('5')]))).toBe(
      'Shown: “Card 1”, “Card 2”, “Card 3” and 2 more.',
    );
    expect(shownWords(map, light([]))).toBe('Shown: the whole map.');
  });

  it('is told to be gone where it is', () => {
    const said = (fields: Parameters<typeof aStep>[1]) => {
      const step = aStep('1', fields);
      return goneWords(map, step, light(step.show));
    };
    const lost = { element: e('1'), anchor: a('gone') };
    expect(said({ show: [e('1')] })).toBeUndefined();
    expect(said({ show: [e('1'), e('gone')] })).toBe(
      '1 thing that this step showed is no longer on the map.',
    );
    expect(said({ show: [e('gone'), r('gone')] })).toBe(
      '2 things that this step showed are no longer on the map.',
    );
    expect(said({ show: [e('1')], passage: lost })).toBe('Its quotation is no longer on the map.');
    expect(said({ show: [e('gone')], passage: lost })).toBe(
      '1 thing that this step showed, and its quotation, are no longer on the map.',
    );
  });
});
