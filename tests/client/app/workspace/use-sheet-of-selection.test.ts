// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSheetOfSelection } from '../../../../client/app/workspace/use-sheet-of-selection.ts';
import { clearSelection, putSheet, select } from '../../../../client/view-state/actions.ts';
import { viewState } from '../../../../client/view-state/store.ts';
import type { ElementId } from '../../../../shared/base/ids.ts';

const CARD = 'e_1' as ElementId;
let root: Root;

function Sheet() {
  useSheetOfSelection();
  return null;
}

const sheetComes = () => act(() => root.render(createElement(Sheet)));
const sheet = () => viewState.getState().sheet;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  clearSelection();
  putSheet('closed');
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('the sheet of the inspector', () => {
  it('stays away while nothing is selected', () => {
    sheetComes();
    expect(sheet()).toBe('closed');
  });

  it('comes with a selection', () => {
    sheetComes();
    act(() => select([CARD]));
    expect(sheet()).toBe('half');
  });

  it('comes up for what was selected before it was fetched', () => {
    select([CARD]);
    sheetComes();
    expect(sheet()).toBe('half');
  });

  it('stays as it was put while the selection stands, and goes with it', () => {
    sheetComes();
    act(() => select([CARD]));
    act(() => putSheet('full'));
    expect(sheet()).toBe('full');
    act(() => clearSelection());
    expect(sheet()).toBe('closed');
  });
});
