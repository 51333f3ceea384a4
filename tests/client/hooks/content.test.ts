import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../client/hooks/content.ts';
import { anElement, e } from '../../support/builders.ts';

const of = (...elements: ReturnType<typeof anElement>[]) => new Map(elements.map((each) => [each.id, each]));

describe('what is on a map', () => {
  it('is the same while only places differ', () => {
    const before = of(
      anElement('a', { position: { x: 0, y: 0 } }),
      anElement('b', { position: { x: 0, y: 0 } }),
    );
    const content = contentOf(before);
    expect(
      contentOf(
        of(anElement('a', { position: { x: 50, y: 0 } }), anElement('b', { position: { x: 0, y: 0 } })),
      ),
    ).toBe(content);
    expect(
      contentOf(
        of(anElement('a', { position: { x: 50, y: 0 } }), anElement('b', { position: { x: 9, y: 9 } })),
      ),
    ).toBe(content);
  });

  it('is another when a card says something else, is new, is gone, or is another one', () => {
    const [a, b] = [anElement('a'), anElement('b')];
    const all = [
      of(a, b),
      of(a, anElement('b', { text: 'other' })),
      of(a),
      of(a, b, anElement('c')),
      of(a, b, anElement('d')),
    ];
    const contents = all.map(contentOf);
    expect(new Set(contents).size).toBe(all.length);
    expect(contents[1]?.get(e('b'))?.text).toBe('other');
  });

  it('is answered alike however often it is asked, whatever is asked in between', () => {
    const before = of(anElement('a', { position: { x: 0, y: 0 } }));
    const moved = of(anElement('a', { position: { x: 1, y: 0 } }));
    const first = [contentOf(before), contentOf(moved)];
    contentOf(of(anElement('z')));
    expect(contentOf(before)).toBe(first[0]);
    expect(contentOf(moved)).toBe(first[1]);
  });
});
