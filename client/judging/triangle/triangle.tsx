import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { CORNERS, type Corner, cornerLabel, cornerNoun } from '../../../shared/model/attribution.ts';
import { cornerPoint, MIDDLE, type Place, placeAt, pointOf, sideways, withWeight } from './place.ts';

interface TriangleProps {
  /** What the costs of the map are costs of; empty where it does not say. */
  readonly subject: string;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  /** Id of what says in words where the point is. */
  readonly describedBy: string;
}

/** Room around the triangle for the point at its corners, in parts of its side. */
const BOX = { x: -14, y: -6, width: 128, height: 99 } as const;
/** What an arrow key moves, in hundredths; with Shift as little as can be said. */
const STEP = 5;

/** The triangle itself: a point is placed in it by pointer, by touch or by arrow keys. */
export function Triangle({ subject, place, onPlace, describedBy }: TriangleProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const placeFrom = (event: PointerEvent): void => {
    const box = drawing.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    onPlace(
      placeAt({
        x: BOX.x + ((event.clientX - box.left) / box.width) * BOX.width,
        y: BOX.y + ((event.clientY - box.top) / box.height) * BOX.height,
      }),
    );
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    placeFrom(event);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.closest('form')?.requestSubmit();
      return;
    }
    const next = movedBy(event, place ?? MIDDLE);
    if (next === undefined) return;
    event.preventDefault();
    onPlace(next);
  };
  const point = place === null ? null : pointOf(place);
  return (
    <div className="triangle__figure">
      {/* The drawing says them to those who do not see it, and the sliders are named by them. */}
      {CORNERS.map((corner) => (
        <span key={corner} className="triangle__corner" data-corner={corner} aria-hidden="true">
          {cornerLabel(corner, subject)}
        </span>
      ))}
      <svg
        ref={drawing}
        className="triangle__drawing"
        viewBox={`${BOX.x} ${BOX.y} ${BOX.width} ${BOX.height}`}
        role="application"
        aria-roledescription="triangle"
        aria-label={`Point in the triangle: arrow up toward ${cornerNoun('inherent', subject)}, left toward ${cornerNoun('practice', subject)}, right toward ${cornerNoun('structural', subject)}`}
        aria-describedby={describedBy}
        tabIndex={0}
        data-first-control
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) placeFrom(event);
        }}
        onKeyDown={onKeyDown}
      >
        <polygon className="triangle__ground" points={pointsOf(CORNERS)} />
        <g className="triangle__grid">
          {CORNERS.flatMap((corner) =>
            [25, 50, 75].map((weight) => (
              <GridLine key={`${corner}${weight}`} corner={corner} weight={weight} />
            )),
          )}
        </g>
        {point !== null && (
          <g className="triangle__point">
            {CORNERS.map((corner) => (
              <line
                key={corner}
                data-corner={corner}
                x1={point.x}
                y1={point.y}
                x2={cornerPoint(corner).x}
                y2={cornerPoint(corner).y}
              />
            ))}
            <circle cx={point.x} cy={point.y} r={4.5} />
          </g>
        )}
      </svg>
    </div>
  );
}

function movedBy(event: KeyboardEvent, from: Place): Place | undefined {
  const step = event.shiftKey ? 1 : STEP;
  switch (event.key) {
    case 'ArrowUp':
      return withWeight(from, 'inherent', from.inherent + step);
    case 'ArrowDown':
      return withWeight(from, 'inherent', from.inherent - step);
    case 'ArrowLeft':
      return sideways(from, -step);
    case 'ArrowRight':
      return sideways(from, step);
    default:
      return undefined;
  }
}

function pointsOf(corners: readonly Corner[]): string {
  return corners.map((corner) => `${cornerPoint(corner).x},${cornerPoint(corner).y}`).join(' ');
}

const NOTHING: Place = { inherent: 0, practice: 0, structural: 0 };

/** Where a corner has a weight, whatever the other two have. */
function GridLine({ corner, weight }: { readonly corner: Corner; readonly weight: number }) {
  const [from, to] = CORNERS.filter((each) => each !== corner).map((other) =>
    pointOf({ ...NOTHING, [corner]: weight, [other]: 100 - weight }),
  );
  return <line x1={from?.x} y1={from?.y} x2={to?.x} y2={to?.y} />;
}
