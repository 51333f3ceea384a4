import { dot, type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { OWN_MARK } from './own.ts';

/** A chart that is drawn anew for each width of its place. */
export interface Drawing {
  /** Height in pixels at a width, known before it is drawn, so that nothing jumps. */
  readonly heightAt: (width: number) => number;
  readonly draw: (width: number) => SVGSVGElement;
}

/** Colours of the charts: tokens, so that both themes and the reader's own colours apply without drawing again. */
export const INK = 'var(--ink)';
export const SOFT = 'var(--ink-soft)';
export const LINE = 'var(--line-strong)';
export const FAINT = 'var(--line)';
export const NOW = 'var(--accent)';
export const NOW_SOFT = 'var(--accent-soft)';
export const GROUND = 'var(--chart-ground)';

/** Size of the words in a chart, in pixels. */
export const WORDS = 12;

/**
 * Draws with Observable Plot. The style element that it puts into every picture is taken out before the picture is in
 * the page: the Content-Security-Policy forbids it, and our own style sheet does its work.
 */
export function drawPlot(options: PlotOptions): SVGSVGElement {
  const drawn = plot({ ...options, figure: false });
  if (!(drawn instanceof SVGSVGElement)) throw new Error('Plot drew something other than a picture.');
  for (const style of drawn.querySelectorAll('style')) style.remove();
  drawn.setAttribute('class', 'chart__picture');
  drawn.removeAttribute('aria-label');
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}

/** A ring around my own judgement, which others do not see and files do not have. */
export function ownRing(
  spots: readonly { readonly x: number; readonly y: number }[],
  radius: number,
): Markish {
  return dot(spots, {
    x: 'x',
    y: 'y',
    r: radius + 3.5,
    stroke: INK,
    strokeWidth: 2,
    ariaLabel: () => OWN_MARK,
  });
}

/** A picture whose marks count in pixels from its top left corner. */
export function drawInPixels(width: number, height: number, marks: readonly Markish[]): SVGSVGElement {
  const plain = { type: 'identity', axis: null } as const;
  return drawPlot({ width, height, margin: 0, x: plain, y: plain, marks: [...marks] });
}
