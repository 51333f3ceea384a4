import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Typing, textOf } from '../../../server/live/typing.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';

const ANN = 'p_ann' as ParticipantId;
const BOB = 'p_bob' as ParticipantId;

it('S10.1 goes on while the same person types in the same text, and begins anew after a pause or anything else', () => {
  const typing = new Typing();
  expect(typing.goesOn(ANN, 'one', 0)).toBe(false);
  expect(typing.goesOn(ANN, 'one', 1_000)).toBe(true);
  expect(typing.goesOn(BOB, 'one', 1_500)).toBe(false);
  expect(typing.goesOn(ANN, 'one', 2_000)).toBe(true);
  expect(typing.goesOn(ANN, 'two', 3_000)).toBe(false);
  expect(typing.goesOn(ANN, undefined, 4_000)).toBe(false);
  expect(typing.goesOn(ANN, 'two', 5_000)).toBe(false);
  expect(typing.goesOn(ANN, 'two', 65_001)).toBe(false);
  expect(typing.goesOn(ANN, 'two', 66_000)).toBe(true);
});

it('remembers those who typed last, and forgets who has waited longest', () => {
  const typing = new Typing();
  const people = Array.from({ length: 101 }, (_, n) => `p_${n}` as ParticipantId);
  for (const [n, id] of people.entries()) typing.goesOn(id, 'one', n);
  const [first = ANN, second = BOB] = people;
  expect(typing.goesOn(second, 'one', 200)).toBe(true);
  expect(typing.goesOn(first, 'one', 201)).toBe(false);
});

it('a transaction is typing when it writes in one text and changes nothing else', () => {
  const doc = new Y.Doc();
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const texts: (string | undefined)[] = [];
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    texts.push(textOf(transaction)),
  );
  const card = new Y.Map<unknown>();
  const [one, two] = [new Y.Text(), new Y.Text()];
  cards.set('card', card);
  card.set('one', one);
  card.set('two', two);
  one.insert(0, 'a');
  two.insert(0, 'b');
  one.delete(0, 1);
  doc.transact(() => {
    one.insert(0, 'c');
    card.set('kind', 'claim');
  });
  doc.transact(() => {
    one.insert(0, 'd');
    two.insert(0, 'd');
  });
  const [, , , first, second, third, ...mixed] = texts;
  expect(first).toBeTypeOf('string');
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  expect(mixed).toEqual([undefined, undefined]);
  expect(texts.slice(0, 3)).toEqual([undefined, undefined, undefined]);
});
