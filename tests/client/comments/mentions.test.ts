import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calledIn,
  callingAt,
  offeredNames,
  stretchesOf,
  withName,
} from '../../../client/comments/mentions.ts';
import { p } from '../../support/builders.ts';

const people = ['Ann', 'Anna Berg', 'Ben', 'Zoë'].map((name) => ({ id: p(name), name }));
const names = (query: string) => offeredNames(people, query).map(({ name }) => name);

describe('a name that is being written', () => {
  it('begins with a sign at the beginning of a word', () => {
    expect(callingAt('Ask @an', 7)).toEqual({ start: 4, query: 'an' });
    expect(callingAt('@', 1)).toEqual({ start: 0, query: '' });
    expect(callingAt('(@be', 4)).toEqual({ start: 1, query: 'be' });
  });

  it('is none in an address, on another line or before the sign', () => {
    expect(callingAt('ann@uni', 7)).toBeUndefined();
    expect(callingAt('@ann\nx', 6)).toBeUndefined();
    expect(callingAt('Ask @an', 3)).toBeUndefined();
  });

  it('is offered to be finished by the beginning of any of its words', () => {
    expect(names('')).toEqual(['Ann', 'Anna Berg', 'Ben', 'Zoë']);
    expect(names('ANN')).toEqual(['Ann', 'Anna Berg']);
    expect(names('be')).toEqual(['Anna Berg', 'Ben']);
    expect(names('ann and more words')).toEqual([]);
  });

  it('is finished in place, with one space after it', () => {
    expect(withName('Ask @an about', { start: 4, query: 'an' }, 'Ann')).toEqual({
      text: 'Ask @Ann about',
      caret: 9,
    });
    expect(withName('@b', { start: 0, query: 'b' }, 'Ben')).toEqual({ text: '@Ben ', caret: 5 });
  });
});

describe('whom a comment calls on', () => {
  it('are those whose whole names follow a sign, each once', () => {
    expect(calledIn('@Ben, @Anna Berg and @Ben: see this', people)).toEqual([p('Ben'), p('Anna Berg')]);
  });

  it('is not somebody whose name merely begins a longer word', () => {
    expect(calledIn('@Annabel and x@Ben', people)).toEqual([]);
    expect(calledIn('@Anna Berg', people)).toEqual([p('Anna Berg')]);
  });

  it('are found by cutting the text, of which nothing is lost', () => {
    const word = fc.constantFrom('@', 'Ann', 'Anna Berg', 'Zoë', ' ', '\n', 'x', '🙂', '@@', '.');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const cut = stretchesOf(text, people);
        expect(cut.map((each) => each.text).join('')).toBe(text);
        for (const { text: part, start, calls } of cut) {
          expect(text.slice(start, start + part.length)).toBe(part);
          if (calls !== undefined)
            expect(people.some(({ id, name }) => id === calls && part === `@${name}`)).toBe(true);
        }
      }),
    );
  });
});
