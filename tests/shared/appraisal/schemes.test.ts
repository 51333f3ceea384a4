import { describe, expect, it } from 'vitest';
import { CHECKLISTS } from '../../../shared/appraisal/checklists.ts';
import { ATTACKED } from '../../../shared/appraisal/scheme.ts';
import {
  likelySchemes,
  questionOf,
  SCHEMES,
  schemeMatches,
  schemeOf,
} from '../../../shared/appraisal/schemes.ts';
import { ELEMENT_KINDS } from '../../../shared/model/element.ts';
import { LABEL_MAX, TEXT_MAX } from '../../../shared/model/limits.ts';

const NAMES = [
  'analogy',
  'bias',
  'cause-to-effect',
  'commitment',
  'consequences',
  'correlation-to-cause',
  'ethotic',
  'example',
  'expert-opinion',
  'practical-reasoning',
  'sign',
  'slippery-slope',
  'values',
  'verbal-classification',
  'waste',
];

describe('the schemes', () => {
  it('are the fifteen, each once', () => {
    expect(SCHEMES.map(({ id }) => id).sort()).toEqual(NAMES);
    expect(new Set(SCHEMES.map(({ name }) => name)).size).toBe(15);
  });

  it('have as many critical questions as the literature lists', () => {
    const counts = Object.fromEntries(SCHEMES.map(({ id, questions }) => [id, questions.length]));
    expect(counts).toEqual({
      analogy: 4,
      bias: 3,
      'cause-to-effect': 3,
      commitment: 3,
      consequences: 5,
      'correlation-to-cause': 8,
      ethotic: 3,
      example: 5,
      'expert-opinion': 6,
      'practical-reasoning': 6,
      sign: 2,
      'slippery-slope': 5,
      values: 4,
      'verbal-classification': 3,
      waste: 3,
    });
  });

  it.each(SCHEMES)(
    'say what $name argues from and to, in sentences',
    ({ id, gist, premises, conclusion }) => {
      expect(premises.length).toBeGreaterThan(0);
      for (const said of [gist, conclusion, ...premises.map(({ says }) => says)]) {
        expect(said).toMatch(/^[A-Z].*\.$/);
      }
      expect(new Set(premises.map(({ role }) => role)).size).toBe(premises.length);
      expect(id.length).toBeLessThanOrEqual(LABEL_MAX);
    },
  );

  it.each(SCHEMES)('have well-formed questions about $name', ({ questions }) => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const question of questions) {
      expect(question.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(question.asks).toMatch(/^[A-Z].*\?$/);
      expect(question.objection).toMatch(/^[A-Z].*\.$/);
      expect(question.asks.length + question.objection.length).toBeLessThan(TEXT_MAX);
      expect(ATTACKED).toContain(question.attacks);
      // Whoever objects has to show it, so it is an objection; whoever argues is to be asked.
      if (question.burden === 'objector') expect(question.raises).toBe('objection');
      if (question.burden === 'arguer') expect(question.raises).toBe('question');
    }
  });

  it('have a question about what each argument starts from or about its step', () => {
    for (const { questions } of SCHEMES) {
      expect(questions.some(({ attacks }) => attacks !== 'conclusion')).toBe(true);
    }
  });

  it('are found by their ids, and nothing else is', () => {
    for (const scheme of SCHEMES) {
      expect(schemeOf(scheme.id)).toBe(scheme);
      for (const question of scheme.questions) expect(questionOf(scheme.id, question.id)).toBe(question);
    }
    expect([schemeOf('tarot'), schemeOf(undefined), questionOf('analogy', 'tarot')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are found by words of their questions, in any order and case', () => {
    const found = SCHEMES.filter((scheme) => schemeMatches(scheme, 'RELIABLE sign'));
    expect(found.map(({ id }) => id)).toEqual(['sign']);
    expect(SCHEMES.filter((scheme) => schemeMatches(scheme, ''))).toHaveLength(15);
  });

  it('are suggested for every kind that asserts something, and for no question', () => {
    for (const kind of ELEMENT_KINDS) {
      expect(likelySchemes({ kind }).length > 0, kind).toBe(kind !== 'question');
    }
  });
});

describe('the checklists', () => {
  it('are one for opinion papers and one for reviews, with ids of their own', () => {
    expect(CHECKLISTS.map(({ id }) => id)).toEqual(['opinion-paper', 'narrative-review']);
    for (const { id } of CHECKLISTS) expect(schemeOf(id)).toBeUndefined();
  });

  it.each(CHECKLISTS)('ask well-formed questions about $name, and count nothing', (checklist) => {
    expect(checklist.items).toHaveLength(6);
    expect(new Set(checklist.items.map(({ id }) => id)).size).toBe(6);
    for (const { asks, hint } of checklist.items) {
      expect(asks).toMatch(/^[A-Z].*\?$/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
    expect(checklist.after).toMatch(/in our own words/);
    expect(Object.keys(checklist).sort()).toEqual(['after', 'id', 'items', 'meantFor', 'name']);
  });
});
