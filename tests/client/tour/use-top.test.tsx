// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTop } from '../../../client/tour/use-top.ts';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

function Said({ step, words }: { readonly step: string; readonly words: string }) {
  return <div ref={useTop(step)}>{words}</div>;
}

it('the next step is shown from its beginning, and the same one stays where it was scrolled to', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (step: string, words: string) =>
    act(async () => root.render(<Said step={step} words={words} />));
  await show('one', 'words');
  const said = place.querySelector('div');
  if (said === null) throw new Error('Nothing is said.');
  said.scrollTop = 40;
  await show('one', 'other words');
  expect(said.scrollTop).toBe(40);
  await show('two', 'words');
  expect(said.scrollTop).toBe(0);
  await act(async () => root.unmount());
});
