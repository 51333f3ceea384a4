import { expect, it } from 'vitest';
import { likelySource } from '../../../../client/intake/dialog/source-options.ts';
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
