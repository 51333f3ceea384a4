import { expect, it } from 'vitest';
import { likelySource, newSource } from '../../../../client/intake/dialog/source-options.ts';
import type { Source } from '../../../../shared/model/source.ts';

const source = (id: string, title: string) => ({ id, type: 'article-journal', title }) as Source;
const sources = [
  source('s_a', 'The dark side of coproduction: do the costs outweigh'),
  source('s_b', 'Lost in the shadows: reflections'),
];

it('a text is taken for that of the source whose title it has, or begins with', () => {
  expect(likelySource(sources, 'Lost in the Shadows – Reflections', '')).toBe('s_b');
  expect(
    likelySource(
      sources,
      undefined,
      'A Journal. THE DARK SIDE OF COPRODUCTION: do the costs outweigh Oliver K',
    ),
  ).toBe('s_a');
  expect(likelySource(sources, 'Something else', 'Something else')).toBe('new');
});

it('a new source has its title, and its authors where somebody knows them', () => {
  expect(newSource(' Writing with machines ', 'Oliver, Kathryn; Kothari, Anita', 'h')).toEqual({
    type: 'document',
    title: 'Writing with machines',
    textHash: 'h',
    author: [
      { family: 'Oliver', given: 'Kathryn' },
      { family: 'Kothari', given: 'Anita' },
    ],
  });
  expect(newSource('Anonymous', ' ', 'h')).toEqual({ type: 'document', title: 'Anonymous', textHash: 'h' });
});
