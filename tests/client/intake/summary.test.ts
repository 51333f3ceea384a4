import { expect, it } from 'vitest';
import { summarise } from '../../../client/intake/summary.ts';

const text = 'Title Words of it';
const intaken = (labels: string[]) => ({
  format: 'pdf' as const,
  notes: [],
  text: {
    text,
    blocks: [
      { kind: 'heading' as const, level: 1, start: 0, end: 5 },
      { kind: 'paragraph' as const, start: 6, end: text.length },
    ],
    pages: labels.map((label, start) => ({ label, start })),
  },
});

it('a text is summed up by its words, pages, sections and beginning', () => {
  expect(summarise(intaken(['35', '36']))).toEqual({
    words: 4,
    pages: '2 pages, 35 to 36',
    sections: [{ title: 'Title', level: 1, at: 0 }],
    opening: text,
  });
  expect(summarise(intaken([])).pages).toBe(undefined);
  expect(summarise(intaken(['1', '2', '3'])).pages).toBe('3 pages');
});
