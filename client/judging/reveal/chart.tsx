import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Drawing } from './draw.ts';
import './chart.css';

interface ChartProps {
  readonly drawing: Drawing;
  /** What it is a picture of; the words and the table beside it say what it shows. */
  readonly label: string;
  /** Where the picture is, for whoever takes it away. */
  readonly holder: RefObject<HTMLDivElement | null>;
}

/** A picture as wide as its place. It is drawn when it comes near what is in sight: a round may have a hundred. */
export function Chart({ drawing, label, holder }: ChartProps) {
  const width = useWidth(holder);
  const isNear = useNear(holder);
  const height = width === 0 ? undefined : drawing.heightAt(width);
  useLayoutEffect(() => {
    if (width > 0 && isNear) holder.current?.replaceChildren(drawing.draw(width));
  }, [drawing, width, isNear, holder]);
  return <div ref={holder} className="chart" role="img" aria-label={label} style={{ minHeight: height }} />;
}

/** Width of an element in whole pixels; 0 until it is known. */
function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}

/** How far outside of what is in sight charts are drawn, so that nobody who scrolls sees an empty one. */
const NEAR = '600px';

/** Whether an element has been in sight or near it, or the page is printed. */
function useNear(of: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = of.current;
    if (element === null || isNear) return;
    const see = (): void => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) see();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    window.addEventListener('beforeprint', see);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', see);
    };
  }, [of, isNear]);
  return isNear;
}
