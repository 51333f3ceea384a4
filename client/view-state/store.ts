import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { Dialog, ViewState } from './types.ts';

/** Width of the inspector until somebody changes it, in pixels. */
const INSPECTOR_WIDTH = 340;

/** Width of the Reader until somebody changes it, in pixels: a line of some 65 characters and its margins. */
const READER_WIDTH = 620;

export const CLOSED: Dialog = { kind: 'none' };

/** What a newly opened map is looked at with. */
export const OPENING_VIEW: ViewState = {
  selection: new Set(),
  passing: false,
  folded: new Set(),
  foldedSteps: new Set(),
  shownSteps: new Set(),
  view: null,
  matrix: { hidden: [], sortBy: 'map' },
  tool: 'select',
  lens: {},
  lensMode: 'fade',
  lensed: null,
  lensesOpen: false,
  tidying: null,
  focus: null,
  looks: { past: [], now: null, future: [] },
  place: { at: null, view: null },
  editing: null,
  drag: new Map(),
  hovered: null,
  following: null,
  dialog: CLOSED,
  inspectorOpen: true,
  letterKeys: true,
  sheet: 'closed',
  touring: null,
  spotlight: null,
  isLookingBack: false,
  marks: new Map(),
  unseen: new Map(),
  news: [],
  sidePanel: 'none',
  round: null,
  commenting: null,
  inspectorWidth: INSPECTOR_WIDTH,
  readerOpen: false,
  readerWidth: READER_WIDTH,
  papers: [],
  paper: null,
  passage: null,
  // Off until somebody turns it on, on each visit anew: a number should never be what one sees first.
  standing: { isOn: false, semantics: 'quadratic-energy', muted: new Set() },
  theme: 'system',
  announcement: '',
  notices: [],
  camera: null,
};

/** This browser's view: nothing of it is shared. */
export const viewState = createStore<ViewState>()(() => OPENING_VIEW);

/** Part of the view, for a component: it renders again only when that part changes. */
export function useView<T>(selector: (view: ViewState) => T): T {
  return useStore(viewState, useShallow(selector));
}
