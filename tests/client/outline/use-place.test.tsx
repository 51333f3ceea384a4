// @vitest-environment jsdom
import { act, createRef, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionProvider } from '../../../client/hooks/session-context.tsx';
import type { OutlineParts } from '../../../client/outline/outline-context.tsx';
import { usePlace } from '../../../client/outline/use-place.ts';
import { useRows } from '../../../client/outline/use-rows.ts';
import { viewState } from '../../../client/view-state/store.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { aClaim, aSession, linked, type TestSession } from '../../support/a-session.ts';

const BEFORE = viewState.getInitialState();

let session: TestSession;
let first: ElementId;
let second: ElementId;
let other: ElementId;
let parts: OutlineParts;
let root: Root;
/** Brings whatever it is asked to into view, as if all rows were mounted. */
const bring = vi.fn(() => true);
const scrollTo = vi.fn();

const nowhere = createRef<HTMLDivElement>();

function Rows() {
  const place = usePlace(useRows(), nowhere);
  useLayoutEffect(() => {
    parts = place.parts;
    place.bring.current = bring;
    place.settle(scrollTo);
  });
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  viewState.setState(BEFORE, true);
  session = aSession();
  first = aClaim(session, 'First');
  second = aClaim(session, 'Second');
  other = aClaim(session, 'Other');
  root = createRoot(document.createElement('div'));
  await act(() =>
    root.render(
      <SessionProvider session={session}>
        <Rows />
      </SessionProvider>,
    ),
  );
  bring.mockClear();
  scrollTo.mockClear();
});
afterEach(async () => {
  await act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('going to a row that shows already', () => {
  it('is brought into view at once, and not scrolled to again', async () => {
    await act(async () => void parts.goToTarget(second));
    expect(bring).toHaveBeenCalledExactlyOnceWith(second);
    expect(scrollTo).not.toHaveBeenCalled();
  });

  it('is scrolled to where it hangs when it was hung elsewhere just before, and not to where it still shows', async () => {
    expect(parts.rows().index.get(second)).toBe(1);
    await act(async () => {
      linked(session, second, { kind: 'support' }, other);
      expect(parts.rows().index.get(second)).toBe(1);
      parts.goToTarget(second);
    });
    expect(bring).not.toHaveBeenCalled();
    expect(parts.rows().index.get(second)).toBe(2);
    expect(scrollTo).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('is brought into view at once also while a lens folds what it leaves out', async () => {
    const lensed = { elements: new Set([first, second]), relations: new Set<never>() };
    await act(async () => viewState.setState({ lensed, lensMode: 'fold' }));
    expect(parts.rows().index.has(other)).toBe(false);
    await act(async () => void parts.goToTarget(second));
    expect(bring).toHaveBeenCalledExactlyOnceWith(second);
    expect(scrollTo).not.toHaveBeenCalled();
  });
});
