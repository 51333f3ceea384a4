import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../client/inspector/jump.ts';
import { linkGroups } from '../../../client/inspector/link-groups.ts';
import { excerpt, moveWord, relationSentence } from '../../../client/inspector/sentences.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

const map = aMap({
  elements: [
    anElement('costly', { kind: 'cost', text: 'It takes time.' }),
    anElement('worth', { text: 'Time is well spent.' }),
    anElement('fund', { kind: 'cause', text: 'Funding is short.' }),
    anElement('empty', { kind: 'question' }),
  ],
  relations: [
    aRelation('rebuts', e('worth'), e('costly'), { kind: 'rebuttal', mode: 'rebut', move: 'revaluation' }),
    aRelation('causes', e('fund'), e('costly'), { kind: 'cause' }),
    aRelation('undercuts', e('empty'), r('rebuts'), { kind: 'rebuttal', mode: 'undercut' }),
  ],
});

describe('a relation in words', () => {
  it('reads in its direction', () => {
    expect(relationSentence(map, map.relations.get(r('rebuts'))!)).toBe(
      '“Time is well spent.” rebuts “It takes time.”',
    );
    expect(relationSentence(map, map.relations.get(r('causes'))!)).toBe(
      '“Funding is short.” is a structural cause of “It takes time.”',
    );
  });

  it('names the step that it targets', () => {
    expect(relationSentence(map, map.relations.get(r('undercuts'))!)).toBe(
      '“an empty card” undercuts the step that “Time is well spent.” rebuts “It takes time.”',
    );
  });

  it('says how a rebuttal answers, where it does', () => {
    expect(moveWord(map.relations.get(r('rebuts'))!)).toBe('Revaluation');
    expect(moveWord(map.relations.get(r('causes'))!)).toBeUndefined();
  });
});

describe('an excerpt', () => {
  it('is cut at a word', () => {
    expect(excerpt('one two  three\nfour', 12)).toBe('one two…');
    expect(excerpt('short')).toBe('short');
    expect(excerpt('  ')).toBe('an empty card');
    expect(excerpt('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

describe('the relations of a card', () => {
  it('are grouped by what they say, incoming before outgoing', () => {
    const groups = linkGroups(indexLinks(map.relations), e('costly'));
    expect(groups.map(({ heading, lines }) => [heading, lines.map((line) => line.other)])).toEqual([
      ['Rebutted by', [e('worth')]],
      ['Structurally caused by', [e('fund')]],
    ]);
    expect(linkGroups(indexLinks(map.relations), e('worth')).map(({ heading }) => heading)).toEqual([
      'Its step is undercut by',
      'Rebuts',
    ]);
  });
});

describe('the cards behind something', () => {
  it('are itself, or all cards at the ends of a chain of relations', () => {
    expect(cardsOf(map, e('fund'))).toEqual([e('fund')]);
    expect(cardsOf(map, r('undercuts'))).toEqual([e('empty'), e('worth'), e('costly')]);
    expect(cardsOf(map, e('gone'))).toEqual([]);
  });
});
