import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../../shared/model/diagnostic.ts';
import { COST_TYPES } from '../../../shared/model/element.ts';
import { REBUTTAL_MODES, RELATION_KINDS, type RelationFields } from '../../../shared/model/relation.ts';
import * as words from '../../../shared/model/words.ts';
import { anElement } from '../../support/builders.ts';

describe('nouns', () => {
  it('take the article that fits their sound', () => {
    expect(RECORD_KINDS.map(words.withArticle)).toEqual([
      'an element',
      'a relation',
      'a region',
      'a voice',
      'a source',
      'a bearer',
      'a comment',
      'a tour',
      'a step',
      'an answer',
      'a participant',
    ]);
    expect(Object.values(words.ELEMENT_NOUNS).map(words.withArticle)).toContain('a piece of evidence');
  });

  it('are listed with "or" before the last', () => {
    expect(words.anyOf([])).toBe('');
    expect(words.anyOf(['cost'])).toBe('a cost');
    expect(words.anyOf(['cost', 'element'])).toBe('a cost or an element');
    expect(words.anyOf(['cost', 'claim', 'structural cause'])).toBe('a cost, a claim or a structural cause');
  });
});

describe('what a move says', () => {
  it('names the subject of the map where it denies that a cost is inherent in it', () => {
    expect(words.moveMeaning('reclassification', 'homework')).toBe(
      'real, but bad practice or the setting’s, not inherent in homework',
    );
    expect(words.moveMeaning('displacement', 'homework')).toBe('somebody else bears it');
  });
});

describe('the word on a card', () => {
  it('is the type for a cost, the role for a claim that has one, else the kind', () => {
    expect(words.kindWord(anElement('1', { kind: 'cost', costType: 'profession' }))).toBe(
      'Cost to the profession',
    );
    expect(words.kindWord(anElement('1', { role: 'counter-proposal' }))).toBe('Counter-proposal');
    expect(words.kindWord(anElement('1'))).toBe('Claim');
    expect(words.kindWord(anElement('1', { kind: 'cause' }))).toBe('Structural cause');
  });

  it('differs between all types of cost', () => {
    const all = COST_TYPES.map((costType) => words.kindWord(anElement('1', { kind: 'cost', costType })));
    expect(new Set(all).size).toBe(COST_TYPES.length);
  });
});

describe('a relation as a verb', () => {
  const all = RELATION_KINDS.flatMap((kind): RelationFields[] =>
    kind === 'rebuttal' ? REBUTTAL_MODES.map((mode) => ({ kind, mode })) : [{ kind }],
  );

  it('reads in its direction', () => {
    expect(all.map(words.relationVerb)).toEqual([
      'rebuts',
      'undermines',
      'undercuts',
      'is the context of',
      'is a structural cause of',
      'supports',
      'grants',
    ]);
  });

  it('reads from its target too', () => {
    expect(all.map(words.relationVerbReversed)).toEqual([
      'rebutted by',
      'undermined by',
      'undercut by',
      'holds in the context of',
      'structurally caused by',
      'supported by',
      'granted by',
    ]);
  });
});
