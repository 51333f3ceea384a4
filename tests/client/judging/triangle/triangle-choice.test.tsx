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

function Choice({ subject }: { readonly subject: string }) {
  const [value, setValue] = useState<Attribution | null>({ inherent: 0.02, practice: 0.9, structural: 0.08 });
  const given = { question: 'casts', value, onChange: setValue, labelledBy: 'q', describedBy: 'd' } as const;
  return <TriangleChoice {...given} subject={subject} />;
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
  await act(() => root.render(<Choice subject="" />));
  await drag(50, 90, 98, 99, 100, 99, 50, 2);
  expect(sliders().map(({ value }) => Number(value))).toEqual([2, 90, 8]);
});

it.each([
  ['homework', 'Inherent in homework', 'homework as such'],
  ['', 'Inherent in the thing itself', 'the thing itself'],
])(
  'M105 calls its corners, its sliders and what they say alike on a map of “%s”',
  async (subject, label, noun) => {
    await act(() => root.render(<Choice subject={subject} />));
    const labels = [label, 'Poor practice', 'Structural or contextual'];
    const texts = (selector: string) => [...place.querySelectorAll(selector)].map((each) => each.textContent);
    expect(texts('.triangle__corner')).toEqual(labels);
    expect(texts('.triangle__slider label')).toEqual(labels);
    expect(sliders()[0]?.getAttribute('aria-valuetext')).toBe(`2 of 100 on ${noun}`);
    expect(place.querySelector('[role="application"]')?.getAttribute('aria-label')).toContain(
      `arrow up toward ${noun}, left toward poor practice, right toward structures and context`,
    );
  },
);
