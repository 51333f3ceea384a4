import { beforeEach, expect, it } from 'vitest';
import { leaveFocus, nextFocus, walkLooks } from '../../../client/acts/focus.ts';
import { foldByOne, foldToLevel, showAnswers } from '../../../client/acts/levels.ts';
import { addElementAt } from '../../../client/commands/elements.ts';
import { connect } from '../../../client/commands/relations.ts';
import { resetForMap, select, setFolds } from '../../../client/view-state/actions.ts';
import { keepLooks } from '../../../client/view-state/focus.ts';
import { viewState } from '../../../client/view-state/store.ts';
import { aSession, must } from '../../support/a-session.ts';

/** c answers b, which answers a. */
function aChain() {
  const session = aSession();
  const [a, b, c] = ['a', 'b', 'c'].map((text, index) =>
    must(addElementAt(session, { kind: 'claim' }, { x: index * 400, y: 0 }, text)),
  );
  if (a === undefined || b === undefined || c === undefined) throw new Error('no cards');
  must(connect(session, b, { kind: 'support' }, a));
  must(connect(session, c, { kind: 'support' }, b));
  return { session, a, b, c };
}

beforeEach(() => resetForMap());

it('the focus grows by a step each time it is asked for, and then goes', () => {
  const { session, a } = aChain();
  const steps = [1, 2, 3, 4].map(() => {
    nextFocus(session, a);
    return viewState.getState().focus?.steps;
  });
  expect(steps).toEqual([1, 2, 3, undefined]);
});

it('the view goes to all that is in focus, or to as much of it as leaves its middle readable', () => {
  const { session, a, b } = aChain();
  nextFocus(session, a);
  expect(viewState.getState().camera?.wish).toEqual({ kind: 'around', main: [a], ids: [a, b] });
  leaveFocus();
  expect(viewState.getState().focus).toBeNull();
});

it('answers show with their card alone: unfolded, selected, and in view', () => {
  const { session, a, b } = aChain();
  foldToLevel(session, 1);
  expect(viewState.getState().folded).toEqual(new Set([a, b]));
  showAnswers(session, a);
  const { folded, selection, camera } = viewState.getState();
  expect(folded).toEqual(new Set([b]));
  expect(selection).toEqual(new Set([a]));
  expect(camera?.wish).toEqual({ kind: 'fit', ids: [a, b] });
});

it('levels are folded and unfolded one by one, and stop at both ends', () => {
  const { session, a, b } = aChain();
  const folds = (way: 'fold' | 'unfold') => {
    foldByOne(session, way);
    return [...viewState.getState().folded];
  };
  expect(folds('fold')).toEqual([b]);
  expect(folds('fold').sort()).toEqual([a, b].sort());
  expect(folds('fold').sort()).toEqual([a, b].sort());
  expect(folds('unfold')).toEqual([b]);
  expect(folds('unfold')).toEqual([]);
  expect(folds('unfold')).toEqual([]);
});

it('back goes to what was looked at before with its focus, and past what is gone', () => {
  const { session, a, b } = aChain();
  const stop = keepLooks(() => session.clock.now());
  select([a]);
  nextFocus(session, b);
  leaveFocus();
  expect(walkLooks(session, 'back')).toBe(true);
  expect(viewState.getState()).toMatchObject({ focus: { id: b, steps: 1 }, selection: new Set([b]) });
  expect(walkLooks(session, 'back')).toBe(true);
  expect(viewState.getState()).toMatchObject({ focus: null, selection: new Set([a]) });
  expect(walkLooks(session, 'back')).toBe(false);
  expect(walkLooks(session, 'forward')).toBe(true);
  expect(viewState.getState().focus?.id).toBe(b);
  stop();
  setFolds(new Set());
});
