import { cursorOpacity, glide, glideShare, type Place, untilChange } from './interpolate.ts';

/** Somebody's pointer as the news has it. */
export interface CursorNews {
  readonly clientId: number;
  readonly name: string;
  readonly colour: string;
  /** Colour of the name on the person's colour. */
  readonly ink: string;
  readonly at: Place;
}

interface Cursor {
  readonly mark: HTMLElement;
  readonly label: HTMLElement;
  goal: Place;
  at: Place;
  movedAt: number;
}

/** What the layer asks of its surroundings. */
export interface CursorLayerInput {
  readonly news: () => readonly CursorNews[];
  /** Where a place on the canvas shows in the window. */
  readonly toWindow: (at: Place) => Place;
  /** Whether the person asked for no motion. */
  readonly still: () => boolean;
}

/** Others' pointers, drawn outside React: one loop that rests while nobody moves. */
export interface CursorLayer {
  /** News came, or the view changed. */
  invalidate(): void;
  destroy(): void;
}

/** Draws pointers with names into a host element. */
export function createCursorLayer(host: HTMLElement, input: CursorLayerInput): CursorLayer {
  const cursors = new Map<number, Cursor>();
  let frame = 0;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let lastFrame = 0;

  const takeNews = (time: number): void => {
    const news = input.news();
    const present = new Set(news.map((each) => each.clientId));
    for (const [clientId, cursor] of cursors) {
      if (present.has(clientId)) continue;
      cursor.mark.remove();
      cursors.delete(clientId);
    }
    for (const each of news) {
      const cursor = cursors.get(each.clientId) ?? addCursor(host, cursors, each, time);
      if (cursor.label.textContent !== each.name) cursor.label.textContent = each.name;
      cursor.mark.style.setProperty('--person', each.colour);
      cursor.mark.style.setProperty('--on-person', each.ink);
      if (cursor.goal.x !== each.at.x || cursor.goal.y !== each.at.y) {
        cursor.goal = each.at;
        cursor.movedAt = time;
      }
    }
  };
  const invalidate = (): void => {
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  };
  const onFrame = (time: number): void => {
    frame = 0;
    clearTimeout(alarm);
    takeNews(time);
    const share = input.still() ? 1 : glideShare(Math.min(50, time - lastFrame));
    lastFrame = time;
    let soonest: number | undefined;
    for (const cursor of cursors.values()) {
      cursor.at = glide(cursor.at, cursor.goal, share);
      const { x, y } = input.toWindow(cursor.at);
      cursor.mark.style.transform = `translate(${x}px, ${y}px)`;
      const idle = time - cursor.movedAt;
      cursor.mark.style.opacity = String(cursorOpacity(idle));
      const moving = cursor.at.x !== cursor.goal.x || cursor.at.y !== cursor.goal.y;
      const next = moving ? 0 : untilChange(idle);
      if (next !== undefined) soonest = Math.min(soonest ?? next, next);
    }
    if (soonest === 0) invalidate();
    else if (soonest !== undefined) alarm = setTimeout(invalidate, soonest);
  };
  invalidate();
  return {
    invalidate,
    destroy: () => {
      cancelAnimationFrame(frame);
      clearTimeout(alarm);
      for (const { mark } of cursors.values()) mark.remove();
    },
  };
}

const ARROW = 'M1 1 L1 15 L5.2 11.2 L8 17.2 L10.6 16 L7.8 10.2 L13.4 9.8 Z';

function addCursor(host: HTMLElement, cursors: Map<number, Cursor>, news: CursorNews, time: number): Cursor {
  const svg = 'http://www.w3.org/2000/svg';
  const mark = document.createElement('div');
  mark.className = 'cursor';
  const arrow = document.createElementNS(svg, 'svg');
  arrow.setAttribute('viewBox', '0 0 15 19');
  arrow.setAttribute('class', 'cursor-arrow');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', ARROW);
  arrow.append(path);
  const label = document.createElement('span');
  label.className = 'cursor-name';
  mark.append(arrow, label);
  host.append(mark);
  const cursor: Cursor = { mark, label, goal: news.at, at: news.at, movedAt: time };
  cursors.set(news.clientId, cursor);
  return cursor;
}
