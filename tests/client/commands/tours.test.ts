import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addElementAt } from '../../../client/commands/elements.ts';
import {
  addStep,
  addTour,
  deleteStep,
  deleteTour,
  moveStep,
  renameTour,
  setCaption,
  setPassage,
  setShown,
} from '../../../client/commands/tours.ts';
import type { StepId, TourId } from '../../../shared/base/ids.ts';
import { changeRecord } from '../../../shared/doc/write/records.ts';
import { stepsOf } from '../../../shared/graph/tours.ts';
import { aSession, join, must, type TestSession } from '../../support/a-session.ts';
import { a } from '../../support/builders.ts';

function aTourOf(session: TestSession, captions: readonly string[]): { tour: TourId; steps: StepId[] } {
  const tour = must(addTour(session, 'A walk'));
  return { tour, steps: captions.map((caption) => must(addStep(session, tour, { caption }))) };
}

const captions = (session: TestSession, tour: TourId): string[] =>
  stepsOf(session.reading().map, tour).map(({ caption }) => caption);

describe('writing a tour', () => {
  it('adds tours and steps at the end, each one step of undo', () => {
    const session = aSession();
    const { tour } = aTourOf(session, ['one', 'two', 'three']);
    const second = must(addTour(session, 'Another'));
    expect([...session.reading().map.tours.keys()]).toEqual([tour, second]);
    expect(captions(session, tour)).toEqual(['one', 'two', 'three']);
    session.undo.undo();
    session.undo.undo();
    expect(captions(session, tour)).toEqual(['one', 'two']);
    expect(session.reading().map.tours.size).toBe(1);
  });

  it('says who added a step, and shows what was given in that order', () => {
    const session = aSession();
    const cards = ['A', 'B'].map((text) =>
      must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }, text)),
    );
    const tour = must(addTour(session, 'A walk'));
    const step = must(addStep(session, tour, { show: cards.toReversed() }));
    expect(session.reading().map.steps.get(step)).toMatchObject({
      show: cards.toReversed(),
      addedBy: session.me.id,
    });
  });

  it('renames, and refuses a title without a word', () => {
    const session = aSession();
    const { tour } = aTourOf(session, []);
    must(renameTour(session, tour, ' A  longer walk '));
    expect(session.reading().map.tours.get(tour)?.title).toBe('A longer walk');
    expect(renameTour(session, tour, ' ')).toMatchObject({ ok: false });
  });

  it('deletes a tour with its steps and no others, and undo brings all back', () => {
    const session = aSession();
    const { tour } = aTourOf(session, ['one', 'two']);
    const other = aTourOf(session, ['kept']);
    must(deleteTour(session, tour));
    expect([...session.reading().map.steps.keys()]).toEqual(other.steps);
    session.undo.undo();
    expect(captions(session, tour)).toEqual(['one', 'two']);
  });

  it('takes the passage along when its card is no longer shown, in the same step of undo', () => {
    const session = aSession();
    const card = must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }, 'A'));
    const tour = must(addTour(session, 'A walk'));
    const step = must(addStep(session, tour, { show: [card] }));
    const passage = { element: card, anchor: a('words') };
    must(setPassage(session, step, passage));
    must(setShown(session, step, [card]));
    expect(session.reading().map.steps.get(step)?.passage).toEqual(passage);
    must(setShown(session, step, []));
    expect(session.reading().map.steps.get(step)?.passage).toBeUndefined();
    session.undo.undo();
    expect(session.reading().map.steps.get(step)).toMatchObject({ show: [card], passage });
  });

  it('is refused to observers, and for what is gone', () => {
    const session = aSession();
    const { tour, steps } = aTourOf(session, ['one']);
    const observer = aSession({ role: 'observer', doc: session.doc });
    for (const written of [
      addTour(observer, 'Mine'),
      addStep(observer, tour),
      setCaption(observer, steps[0]!, 'x'),
      moveStep(observer, steps[0]!, 0),
      deleteTour(observer, tour),
    ]) {
      expect(written).toMatchObject({ ok: false, error: { code: 'read-only' } });
    }
    must(deleteStep(session, steps[0]!));
    expect(moveStep(session, steps[0]!, 0)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(addStep(session, 't_gone' as TourId)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the order of steps', () => {
  it('is what a list would have after the same moves', () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (list) => {
        const session = aSession();
        const { tour, steps } = aTourOf(session, ['0', '1', '2', '3', '4', '5']);
        const order = [...steps];
        for (const [which, to] of list) {
          const [moved] = order.splice(which, 1);
          order.splice(to, 0, moved!);
          must(moveStep(session, moved!, to));
        }
        expect(stepsOf(session.reading().map, tour).map(({ id }) => id)).toEqual(order);
      }),
      { numRuns: 40 },
    );
  });

  it('holds when a step is put between the same two more often than there are numbers between', () => {
    const session = aSession();
    const { tour } = aTourOf(session, ['first', 'a', 'b']);
    for (let time = 0; time < 120; time += 1) {
      const last = stepsOf(session.reading().map, tour).at(-1)!;
      must(moveStep(session, last.id, 1));
    }
    expect(captions(session, tour)).toEqual(['first', 'a', 'b']);
  });

  it('can be changed where two people gave two steps one rank', () => {
    const session = aSession();
    const { tour, steps } = aTourOf(session, ['a', 'b', 'c']);
    for (const id of steps) must(changeRecord(session.doc, 'steps', id, { rank: 1 }));
    const [first, , last] = stepsOf(session.reading().map, tour);
    must(moveStep(session, last!.id, 1));
    expect(
      stepsOf(session.reading().map, tour)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual([first!.id, last!.id]);
  });

  it('and the captions merge when one person writes while another moves', () => {
    const ana = aSession({ seed: 1 });
    const ben = aSession({ seed: 2 });
    const { tour, steps } = aTourOf(ana, ['a', 'b', 'c']);
    join(ana.doc, ben.doc)();
    must(setCaption(ana, steps[0]!, 'written by Ana'));
    must(moveStep(ben, steps[0]!, 2));
    join(ana.doc, ben.doc)();
    expect(captions(ana, tour)).toEqual(['b', 'c', 'written by Ana']);
    expect(captions(ben, tour)).toEqual(captions(ana, tour));
  });
});
