// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TriangleChoice } from '../../../../client/judging/triangle/triangle-choice.tsx';
import type { Attribution } from '../../../../shared/model/attribution.ts';

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function Choice() {
  const [value, setValue] = useState<Attribution | null>({ inherent: 0.02, practice: 0.9, structural: 0.08 });
  return <TriangleChoice question="casts" value={value} onChange={setValue} labelledBy="q" describedBy="d" />;
}

const sliders = (): HTMLInputElement[] => [
  ...place.querySelectorAll<HTMLInputElement>('input[type="range"]'),
];

/** Moves the first slider, as a hand does it: step by step. */
async function drag(...steps: number[]): Promise<void> {
  const [slider] = sliders();
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (const step of steps) {
    await act(async () => {
      put?.call(slider, String(step));
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}

it('gives the other two back what they had when a slider goes up and down again in one drag', async () => {
  await act(() => root.render(<Choice />));
  await drag(50, 90, 98, 99, 100, 99, 50, 2);
  expect(sliders().map(({ value }) => Number(value))).toEqual([2, 90, 8]);
});
