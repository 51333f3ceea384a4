import { describe, expect, it } from 'vitest';
import { judgementWords, QUESTION_WORDS } from '../../../shared/judging/question-words.ts';
import { QUESTIONS } from '../../../shared/judging/questions.ts';

const hints = (subject: string) => QUESTIONS.map((question) => QUESTION_WORDS[question].hint(subject));

describe('how a question is put', () => {
  it('M104 names what the costs of the map are costs of where it asks what casts them, and nowhere else', () => {
    expect(QUESTION_WORDS.casts.hint('exams')).toBe(
      'Where it happens: is it inherent in exams, does poor practice cast it, or do the structures around it?',
    );
    expect(hints('exams').filter((hint) => hint.includes('exams'))).toHaveLength(1);
  });

  it('M104 makes sense by itself on a map that does not say', () => {
    expect(QUESTION_WORDS.casts.hint('')).toContain('is it inherent in the thing itself,');
    expect(hints('').join()).not.toMatch(/co-?production/i);
  });
});

it('a place is said with what the costs of the map are costs of', () => {
  const place = { inherent: 1, practice: 0, structural: 0 };
  expect(judgementWords('casts', place, 'exams')).toBe('100 of 100 on exams as such');
  expect(judgementWords('happens', 70, 'exams')).toBe('70, rather yes');
});
