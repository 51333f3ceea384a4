import { useLayoutEffect, useRef } from 'react';
import { useCanvas } from '../canvas-context.tsx';
import type { Scene } from '../scene/types.ts';
import { dotsFit, SCALE_MIN } from './dots-fit.ts';
import './ground-dots.css';

/** The dots of the ground, which show that it moves. Moved without a render, and without being drawn again. */
export function GroundDots() {
  const { scene } = useCanvas();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = dots.current;
    if (element === null) return;
    const place = (): void => placeDots(element, scene);
    place();
    return scene.onView(place);
  }, [scene]);
  return <div ref={dots} className="ground-dots" />;
}

function placeDots({ style }: HTMLElement, scene: Scene): void {
  const { drawnGap, x, y, scale } = dotsFit(scene.view());
  const { width, height } = scene.window();
  style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  setIfOther(style, 'backgroundSize', `${drawnGap}px ${drawnGap}px`);
  setIfOther(style, 'width', `${Math.ceil(width / SCALE_MIN + 2 * drawnGap)}px`);
  setIfOther(style, 'height', `${Math.ceil(height / SCALE_MIN + 2 * drawnGap)}px`);
}

function setIfOther(
  style: CSSStyleDeclaration,
  name: 'backgroundSize' | 'width' | 'height',
  value: string,
): void {
  if (style[name] !== value) style[name] = value;
}
