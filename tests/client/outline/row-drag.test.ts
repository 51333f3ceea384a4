// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RowDrag } from '../../../client/outline/meet.ts';
import { listenToDrags } from '../../../client/outline/row-drag.ts';
import { viewState } from '../../../client/view-state/store.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { aClaim, aSession, deleted, linked, type TestSession } from '../../support/a-session.ts';
import { outlineParts, rowsOf } from '../../support/outline-parts.ts';

const BEFORE = viewState.getInitialState();
/** The outline stands at 100, 100 and is 400 wide; 20 of padding, then rows of 40. */
const [LEFT, TOP, WIDTH, HEIGHT, PADDING, ROW] = [100, 100, 400, 500, 20, 40];
const MIDDLE = LEFT + WIDTH / 2;
const GONE = 'What you held is not here any more. Nothing was moved.';

let session: TestSession;
/** A reason for the first, which stands by itself; the other stands beside. */
let first: ElementId;
let reason: ElementId;
let other: ElementId;
let tree: HTMLElement;
let shown: (RowDrag | null)[];
let frames: FrameRequestCallback[];
let stop: () => void;
/** What lies over the rows, and from which height on. */
let over: { readonly element: Element; readonly from: number } | undefined;

beforeEach(() => {
  viewState.setState(BEFORE, true);
  session = aSession();
  first = aClaim(session, 'First');
  reason = aClaim(session, 'Reason');
  other = aClaim(session, 'Other');
  linked(session, reason, { kind: 'support' }, first);
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  over = undefined;
  tree = document.body.appendChild(document.createElement('div'));
  tree.innerHTML = '<div class="outline__rows"></div>';
  tree.setPointerCapture = () => undefined;
  tree.getBoundingClientRect = () => new DOMRect(LEFT, TOP, WIDTH, HEIGHT);
  Object.defineProperty(tree, 'clientWidth', { value: WIDTH });
  drawRows();
  document.elementFromPoint = elementAt;
  shown = [];
  stop = listenToDrags(outlineParts(session), tree, (drag) => shown.push(drag));
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'elementFromPoint');
  vi.unstubAllGlobals();
});

const rowsNow = () => rowsOf(session);

function drawRows(): void {
  const inside = tree.querySelector('.outline__rows');
  inside?.replaceChildren(
    ...rowsNow().rows.map(({ key }, at) => {
      const row = document.createElement('div');
      row.dataset.rowKey = key;
      row.innerHTML = '<span class="outline-row__grip"></span>';
      row.getBoundingClientRect = () => new DOMRect(LEFT, TOP + PADDING + at * ROW, WIDTH, ROW);
      return row;
    }),
  );
}

function elementAt(x: number, y: number): Element | null {
  if (over !== undefined && y >= over.from) return over.element;
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
    x >= left && x < right && y >= top && y < bottom;
  const rows = [...tree.querySelectorAll('[data-row-key]')];
  const row = rows.find((each) => isIn(each.getBoundingClientRect()));
  return row ?? (isIn(tree.getBoundingClientRect()) ? tree : document.body);
}

/** The middle of an element's row. */
function heightOf(id: ElementId): number {
  const at = rowsNow().rows.findIndex(({ node }) => node.id === id);
  return TOP + PADDING + (at + 0.5) * ROW;
}

function point(type: string, x: number, y: number, { pointerId = 1, on = tree as Element } = {}): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y });
  on.dispatchEvent(Object.assign(event, { pointerId }));
}

/** Takes a row by its grip and moves it. */
function carry(id: ElementId, x: number, y: number): void {
  const at = rowsNow().rows.findIndex(({ node }) => node.id === id);
  const grip = tree.querySelectorAll('.outline-row__grip')[at];
  point('pointerdown', MIDDLE, heightOf(id), { on: grip });
  point('pointermove', x, y);
}

function runFrame(): void {
  const [run] = frames.splice(0);
  run?.(0);
}

const relations = () => [...session.reading().map.relations.values()].map(({ from, to }) => [from, to]);
const sign = () => shown.at(-1)?.words;
const said = () => viewState.getState().announcement;

it('hangs a row under the one on which it is let go, as its sign says', () => {
  carry(reason, MIDDLE, heightOf(other));
  expect(sign()).toBe('supports “Other”');
  point('pointerup', MIDDLE, heightOf(other));
  expect(relations()).toEqual([[reason, other]]);
  expect(sign()).toBeUndefined();
});

it('takes a row to the top on the ground under the last one, and over the first', () => {
  carry(reason, MIDDLE, TOP + PADDING / 2);
  expect(shown.at(-1)).toMatchObject({ words: 'To the top: bears on nothing', mark: 'above' });
  expect(shown.at(-1)?.box.top).toBe(PADDING);
  point('pointermove', MIDDLE, TOP + HEIGHT - 10);
  runFrame();
  expect(shown.at(-1)).toMatchObject({ words: 'To the top: bears on nothing', mark: 'below' });
  point('pointerup', MIDDLE, TOP + HEIGHT - 10);
  expect(relations()).toEqual([]);
});

it('moves nothing when it is let go outside the outline', () => {
  const outside = [
    [LEFT - 40, heightOf(other)],
    [LEFT + WIDTH + 40, heightOf(other)],
    [MIDDLE, TOP - 40],
    [MIDDLE, TOP + HEIGHT + 40],
  ] as const;
  for (const [x, y] of outside) {
    carry(reason, x, y);
    expect(sign()).toBeUndefined();
    point('pointerup', x, y);
    expect(relations()).toEqual([[reason, first]]);
    expect(said()).toBe('Nothing was moved.');
  }
});

it('counts a few pixels beside the outline as on it', () => {
  carry(reason, LEFT + WIDTH + 5, heightOf(other));
  expect(sign()).toBe('supports “Other”');
});

it('moves nothing when it is let go on what lies over the rows, or over the ground under them', () => {
  const sheet = document.body.appendChild(document.createElement('aside'));
  for (const y of [heightOf(other), TOP + HEIGHT - 10]) {
    over = { element: sheet, from: heightOf(other) - 5 };
    carry(reason, MIDDLE, y);
    expect(sign()).toBeUndefined();
    point('pointerup', MIDDLE, y);
    expect(relations()).toEqual([[reason, first]]);
  }
});

it('moves nothing onto rows that are not mounted yet', () => {
  tree.querySelector('[data-row-key]:last-child')?.remove();
  carry(reason, MIDDLE, heightOf(other));
  point('pointerup', MIDDLE, heightOf(other));
  expect(relations()).toEqual([[reason, first]]);
});

it('lets go without an act on Escape', () => {
  carry(reason, MIDDLE, heightOf(other));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect([shown.at(-1), said()]).toEqual([null, 'Nothing was moved.']);
  point('pointerup', MIDDLE, heightOf(other));
  expect(relations()).toEqual([[reason, first]]);
});

it('says that what is in the hand is gone when somebody else deletes it, in the next frame or on letting go', () => {
  carry(reason, MIDDLE, heightOf(other));
  deleted(session, [reason]);
  runFrame();
  expect([shown.at(-1), said()]).toEqual([null, GONE]);
  viewState.setState({ announcement: '' });
  drawRows();
  carry(other, MIDDLE, heightOf(first));
  deleted(session, [other]);
  point('pointerup', MIDDLE, heightOf(first));
  expect([shown.at(-1), said(), relations()]).toEqual([null, GONE, []]);
});

it('ends when its own pointer is cancelled, and not with that of another finger', () => {
  carry(reason, MIDDLE, heightOf(other));
  point('pointercancel', 0, 0, { pointerId: 2 });
  expect(sign()).toBe('supports “Other”');
  point('pointercancel', 0, 0);
  expect(shown.at(-1)).toBeNull();
  point('pointerup', MIDDLE, heightOf(other));
  expect(relations()).toEqual([[reason, first]]);
});
