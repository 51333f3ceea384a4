// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standaloneSvg } from '../../../../client/judging/reveal/export-svg.ts';
import type { Own } from '../../../../client/judging/reveal/own.ts';
import { Reveal } from '../../../../client/judging/reveal/reveal.tsx';
import type { Target } from '../../../../shared/judging/target.ts';
import { aMap, anElement, p } from '../../../support/builders.ts';
import { CARD } from '../../../support/rounds.ts';
import { nameOf, type Said, twoRounds } from './a-reveal.ts';

const MAP = aMap({ elements: [anElement('cost', { kind: 'cost', text: 'It takes time' })] });
const PLACE = { inherent: 0.5, practice: 0.25, structural: 0.25 };
const OTHER = { inherent: 0, practice: 0, structural: 1 };

/** Sees everything at once. */
class SeesAll {
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(): void {
    this.#tell([{ isIntersecting: true } as IntersectionObserverEntry], this as never);
  }
  disconnect(): void {}
}

class NeverResized {
  observe(): void {}
  disconnect(): void {}
}

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('IntersectionObserver', SeesAll);
  vi.stubGlobal('ResizeObserver', NeverResized);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 360 } as DOMRect);
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(
  said: Said,
  fields: Parameters<typeof twoRounds>[1] = {},
  more: {
    readonly onShow?: (target: Target) => void;
    readonly ownOf?: () => Own;
    readonly subject?: string;
  } = {},
): Promise<void> {
  const rounds = twoRounds(said, fields);
  const { subject = '', ...others } = more;
  await act(() => root.render(<Reveal {...rounds} map={{ ...MAP, subject }} nameOf={nameOf} {...others} />));
}

const texts = (selector: string) => [...place.querySelectorAll(selector)].map((each) => each.textContent);

describe('my own judgement', () => {
  it('is ringed and said to be mine in the page, and in no file that leaves it', async () => {
    const said: Said = { ana: [10], ben: [30], cleo: [50], dan: [70], eve: [90] };
    const ownOf = () => ({ by: p('eve'), judgement: 90, reason: '' });
    const circlesIn = (drawn: SVGSVGElement | null) =>
      drawn === null ? undefined : standaloneSvg(drawn, 'A picture', () => '').match(/<circle/g)?.length;
    await show(said, { names: 'hidden' });
    const without = circlesIn(place.querySelector<SVGSVGElement>('svg.chart__picture'));
    expect(without).toBeGreaterThan(0);
    await show(said, { names: 'hidden' }, { ownOf });
    expect(texts('.reveal-target__own')).toEqual(['Yours: 90, very likely. You alone see which is yours.']);
    const picture = place.querySelector<SVGSVGElement>('svg.chart__picture');
    if (picture === null) throw new Error('no picture');
    expect(picture.querySelectorAll('[aria-label="yours"] circle, circle[aria-label="yours"]')).toHaveLength(
      1,
    );
    expect(standaloneSvg(picture, 'A picture', () => '')).not.toMatch(/yours/i);
    expect(circlesIn(picture)).toBe(without);
  });

  it('is said nowhere to whoever judged nothing', async () => {
    await show({ ana: [10], ben: [30] });
    expect(texts('.reveal-target__own')).toEqual([]);
    expect(place.querySelectorAll('[aria-label="yours"]')).toHaveLength(0);
  });
});

describe('a reveal', () => {
  it('is a picture, a sentence and a table of the same judgements', async () => {
    await show({ ana: [OTHER, PLACE], ben: [PLACE, PLACE] }, { question: 'casts' });
    expect(place.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      'What casts it? It takes time',
    );
    expect(texts('svg.chart__picture text')).toEqual(
      expect.arrayContaining(['A', 'B', 'Poor practice', 'the mean']),
    );
    expect(place.textContent).toContain('1 of 2 moved toward structures and context');
    expect(texts('tbody th')).toEqual(['ana', 'ben', 'Mean', 'Spread (of 100)']);
  });

  it('M105 names what the costs of the map are costs of in picture, sentences and table', async () => {
    await show({ ana: [PLACE, OTHER] }, { question: 'casts' }, { subject: 'exams' });
    expect(texts('svg.chart__picture text')).toContain('Inherent in exams');
    expect(texts('thead th')).toContain('Inherent in exams (of 100)');
    expect(place.textContent).toContain('On average 1 put 50 of 100 on exams as such');
    expect(place.textContent).toContain('All 1 moved toward exams as such');
  });

  it('makes room over the triangle for a subject of several lines', async () => {
    const height = () => Number(place.querySelector('svg.chart__picture')?.getAttribute('height'));
    await show({ ana: [PLACE] }, { question: 'casts' }, { subject: 'exams' });
    const before = height();
    const subject = 'exams that all children of a year sit on one day in a hall that is not their own';
    await show({ ana: [PLACE] }, { question: 'casts' }, { subject });
    const lines = [...place.querySelectorAll('svg.chart__picture text')]
      .map((each) => [...each.querySelectorAll('tspan')].map(({ textContent }) => textContent))
      .find(({ length }) => length > 0);
    expect(lines?.join(' ')).toBe(`Inherent in ${subject}`);
    expect(height() - before).toBe(15 * ((lines?.length ?? 0) - 1));
  });

  it('brings no style element into the page, and no style that was written as an attribute of the picture', async () => {
    await show({ ana: [80, 10], ben: [40, 50] });
    expect(place.querySelectorAll('svg.chart__picture')).toHaveLength(1);
    expect(place.querySelectorAll('svg style, svg [style]')).toHaveLength(0);
  });

  it('draws no single judgement where few judged and names are hidden', async () => {
    await show({ ana: [80], ben: [40], cai: [30], dee: [20] }, { names: 'hidden' });
    expect(place.querySelectorAll('svg.chart__picture title')).toHaveLength(0);
    expect(texts('tbody th').join()).not.toContain('Judgement');
    expect(place.textContent).toContain('figures are rounded');
  });

  it('draws nothing, and says why, where too few judged to tell anything', async () => {
    await show({ ana: [80], ben: [40] }, { names: 'hidden' });
    expect(place.querySelectorAll('svg.chart__picture, table')).toHaveLength(0);
    expect(place.textContent).toContain('too few to tell anything');
  });

  it('shows its table to the eye when asked', async () => {
    await show({ ana: [80] });
    const button = place.querySelector<HTMLButtonElement>('button[aria-label^="Table"]');
    const table = place.querySelector('.reveal-table');
    expect(table?.classList.contains('reveal-table--unseen')).toBe(true);
    await act(() => button?.click());
    expect(table?.classList.contains('reveal-table--unseen')).toBe(false);
    expect(button?.getAttribute('aria-pressed')).toBe('true');
  });

  it('leads to what was judged while that is on the map, and says when its words are others now', async () => {
    const onShow = vi.fn();
    await show({ ana: [80] }, {}, { onShow });
    await act(() => place.querySelector<HTMLButtonElement>('h4 button')?.click());
    expect(onShow).toHaveBeenCalledWith(CARD);
    expect(place.textContent).toContain('One judgement was cast before the wording changed.');
    await act(() =>
      root.render(<Reveal {...twoRounds({ ana: [80] })} map={aMap({})} nameOf={nameOf} onShow={onShow} />),
    );
    expect(place.querySelector('h4 button')).toBeNull();
    expect(place.textContent).toContain('A card that is no longer on the map');
  });
});

describe('a picture that is taken away', () => {
  it('has its colours and its font in it, its ground and its title, and nothing of the page', async () => {
    await show({ ana: [80, 10], ben: [40, 50] });
    const drawn = place.querySelector<SVGSVGElement>('svg.chart__picture');
    if (drawn === null) throw new Error('no picture');
    const file = standaloneSvg(drawn, 'A <title>', (_, property) => `as ${property}`);
    expect(file).not.toMatch(/var\(|currentColor|class="chart|<style/);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('<title>A &lt;title&gt;</title>');
    expect(file).toContain('font-family="as font-family"');
    expect(file).toMatch(/<rect[^>]*fill="as background-color"/);
    expect(file).toContain('stroke="as stroke"');
    const again = new DOMParser().parseFromString(file, 'image/svg+xml');
    expect(again.querySelector('parsererror')).toBeNull();
    // Text pasted from a paper may hold what XML cannot.
    const odd = standaloneSvg(drawn, 'a\u000bb\u0000c', () => '#000');
    expect(odd).toContain('<title>abc</title>');
  });
});
