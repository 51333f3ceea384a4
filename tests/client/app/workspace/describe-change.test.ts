import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../../client/app/workspace/describe-change.ts';
import { peopleHere } from '../../../../client/app/workspace/people-list.ts';
import { aMap, anElement, aRelation, e, p, r } from '../../../support/builders.ts';

const one = anElement(1, { kind: 'cost', text: 'It takes time.' });
const two = anElement(2, { text: 'Time is well spent.' });
const link = aRelation('l', e(2), e(1), { kind: 'rebuttal', mode: 'rebut' });
const touched = (elements: string[], relations: string[] = []) => ({
  elements: new Set(elements),
  relations: new Set(relations),
});

describe('what others did, in words', () => {
  it('names a new card and a new relation', () => {
    const before = aMap({ elements: [one] });
    const after = aMap({ elements: [one, two], relations: [link] });
    expect(describeChange(before, after, touched([two.id]))).toBe('New: Claim: Time is well spent.');
    expect(describeChange(aMap({ elements: [one, two] }), after, touched([], [link.id]))).toBe(
      'New relation: “Time is well spent.” rebuts “It takes time.”',
    );
    expect(describeChange(before, after, touched([two.id], [link.id]))).toMatch(/And 1 more\.$/);
  });

  it('names a change of words and says nothing of a move', () => {
    const before = aMap({ elements: [one] });
    const moved = aMap({ elements: [{ ...one, position: { x: 9, y: 9 } }] });
    const said = aMap({ elements: [{ ...one, text: 'It takes years.' }] });
    expect(describeChange(before, moved, touched([one.id]))).toBeUndefined();
    expect(describeChange(before, said, touched([one.id]))).toMatch(
      /^Changed: Practical cost: It takes years/,
    );
  });

  it('says that a card is gone once, without each of its relations', () => {
    const before = aMap({ elements: [one, two], relations: [link] });
    const after = aMap({ elements: [one] });
    expect(describeChange(before, after, touched([two.id], [link.id]))).toBe(
      'Claim: Time is well spent was deleted.',
    );
    expect(describeChange(before, aMap({ elements: [one, two] }), touched([], [r('l')]))).toBe(
      'A relation was deleted.',
    );
  });
});

describe('the people here', () => {
  const user = (name: string) => ({ id: p(name), name, colour: '#123456', role: 'participant' as const });

  it('are each listed once, me first, then by name', () => {
    const list = peopleHere(
      user('mia'),
      [user('zoe'), user('ben'), user('zoe'), user('mia')].map((each) => ({ user: each })),
    );
    expect(list.map(({ name, isMe }) => [name, isMe])).toEqual([
      ['mia', true],
      ['ben', false],
      ['zoe', false],
    ]);
  });
});
