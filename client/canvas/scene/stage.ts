import { onThemeChange, type Palette, readPalette } from './palette.ts';

/** Where a scene is painted, and in which colours. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  palette: Palette;
}

/** Paints by the browser's frames while a canvas is mounted, and only when it was asked to. */
export interface StageFrames {
  /** Asks for a frame. */
  invalidate(): void;
  mount(canvas: HTMLCanvasElement): () => void;
}

/** `paint` is called once for each frame that was asked for, with the frame's time in milliseconds. */
export function createStage(paint: (stage: Stage, time: number) => void): StageFrames {
  let stage: Stage | null = null;
  let frame = 0;
  const onFrame = (time: number): void => {
    frame = 0;
    if (stage !== null) paint(stage, time);
  };
  const invalidate = (): void => {
    if (frame === 0 && stage !== null) frame = requestAnimationFrame(onFrame);
  };
  return {
    invalidate,
    mount: (canvas) => {
      const mounted = openStage(canvas, invalidate);
      if (mounted === null) return () => undefined;
      stage = mounted.stage;
      invalidate();
      return () => {
        mounted.close();
        cancelAnimationFrame(frame);
        frame = 0;
        stage = null;
      };
    },
  };
}

/** Opens a canvas for painting; `onStale` is told when all of it must be painted anew. */
function openStage(
  canvas: HTMLCanvasElement,
  onStale: () => void,
): { readonly stage: Stage; readonly close: () => void } | null {
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const stage: Stage = { canvas, pen, palette: readPalette(canvas) };
  const close = onThemeChange(() => {
    stage.palette = readPalette(canvas);
    onStale();
  });
  // Text painted before its face is there would stay in another one.
  void document.fonts.ready.then(onStale);
  return { stage, close };
}
