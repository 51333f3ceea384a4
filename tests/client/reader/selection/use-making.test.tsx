// @vitest-environment jsdom
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDraggedWords } from '../../../../client/reader/selection/use-making.ts';
import type { Edition } from '../../../../shared/texts/passage.ts';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

function Column({ onMade }: { readonly onMade: () => void }) {
  const column = useRef<HTMLDivElement>(null);
  useDraggedWords(column, {} as Edition, null, onMade);
  return <div ref={column} />;
}

it('words that were dragged onto the map have become something; those that nobody took have not', async () => {
  const onMade = vi.fn();
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Column onMade={onMade} />));
  const endDrag = (dropEffect: DataTransfer['dropEffect']): void => {
    // The simulated page has no drags of its own.
    const end = Object.assign(new Event('dragend'), { dataTransfer: { dropEffect } });
    place.firstElementChild?.dispatchEvent(end);
  };
  endDrag('none');
  expect(onMade).not.toHaveBeenCalled();
  endDrag('copy');
  expect(onMade).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
