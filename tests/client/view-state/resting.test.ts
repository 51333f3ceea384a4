// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { passBy, select } from '../../../client/view-state/actions.ts';
import { useRestingSelection } from '../../../client/view-state/resting.ts';
import type { ElementId } from '../../../shared/base/ids.ts';

const [FIRST, SECOND, THIRD] = ['e_1', 'e_2', 'e_3'] as [ElementId, ElementId, ElementId];
let root: Root;
let shown: string[];

function Pane() {
  shown.push([...useRestingSelection()].join());
  return null;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  shown = [];
  passBy(false);
  select([FIRST]);
  root = createRoot(document.createElement('div'));
  act(() => root.render(createElement(Pane)));
});
afterEach(() => {
  act(() => root.unmount());
  passBy(false);
  vi.unstubAllGlobals();
});

it('follows the selection at once while it rests', () => {
  act(() => select([SECOND]));
  expect(shown).toEqual(['e_1', 'e_2']);
});

it('does not render for what passes by, and follows once it rests', () => {
  act(() => passBy(true));
  act(() => select([SECOND]));
  act(() => select([THIRD]));
  expect(shown).toEqual(['e_1']);
  act(() => passBy(false));
  expect(shown).toEqual(['e_1', 'e_3']);
});

it('shows what is selected where it comes up while the selection passes by', () => {
  act(() => passBy(true));
  act(() => select([SECOND]));
  const another = createRoot(document.createElement('div'));
  act(() => another.render(createElement(Pane)));
  expect(shown.at(-1)).toBe('e_2');
  act(() => another.unmount());
});
