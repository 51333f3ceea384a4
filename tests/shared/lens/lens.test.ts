import { describe, expect, it } from 'vitest';
import { chosenIn, isChosen, isClear, type Lens, toggleChosen, withKeys } from '../../../shared/lens/lens.ts';
import { focusCountWords, lensCountWords, lensInFocusWords, lensSpoken } from '../../../shared/lens/words.ts';

const cost = { aspect: 'kind', key: 'cost' } as const;

describe('choosing', () => {
  it('takes a key in, and out again without leaving a trace', () => {
    const lens = toggleChosen({ tag: ['time'] }, cost);
    expect(lens).toEqual({ tag: ['time'], kind: ['cost'] });
    expect(isChosen(lens, cost)).toBe(true);
    expect(toggleChosen(lens, cost)).toEqual({ tag: ['time'] });
  });

  it('is clear when nothing is chosen in any aspect', () => {
    expect(isClear({})).toBe(true);
    expect(isClear({ kind: [] })).toBe(true);
    expect(isClear({ kind: ['cost'] })).toBe(false);
  });

  it('lists what is chosen in the order of the aspects', () => {
    const lens: Lens = withKeys({ words: ['x'], kind: ['cost'] }, 'tag', ['b', 'a']);
    expect(chosenIn(lens).map(({ key }) => key)).toEqual(['cost', 'b', 'a', 'x']);
  });
});

describe('the count', () => {
  it('says how many show, of how many, and what became of the rest', () => {
    expect(lensCountWords({ shown: 12, all: 201, mode: 'fade' })).toBe('Showing 12 of 201 · 189 faded');
    expect(lensCountWords({ shown: 12, all: 201, mode: 'fold' })).toBe('Showing 12 of 201 · 189 folded away');
    expect(lensCountWords({ shown: 3, all: 3, mode: 'fold' })).toBe('Showing 3 of 3');
    expect(focusCountWords(12)).toBe('12 cards in focus');
    expect(lensInFocusWords(0, 12, 16)).toBe('0 of these 12 fit the lens · 16 on the whole map');
    expect(lensInFocusWords(1, 12, 16)).toBe('1 of these 12 fits the lens · 16 on the whole map');
  });

  it('is read aloud as a sentence', () => {
    expect(lensSpoken({ shown: 2, all: 3, mode: 'fade' })).toBe('2 of 3 cards fit the lens; 1 is faded.');
    expect(lensSpoken({ shown: 3, all: 3, mode: 'fade' })).toBe('3 of 3 cards fit the lens.');
  });
});
