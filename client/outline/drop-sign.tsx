import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import './drop-sign.css';
import type { RowDrag } from './meet.ts';
import type { OutlineParts } from './outline-context.tsx';
import { listenToDrags } from './row-drag.ts';

interface DropSignProps {
  readonly parts: OutlineParts;
  readonly tree: RefObject<HTMLElement | null>;
}

/** Lets rows be dragged, and shows where the one in the hand would go and what it would then be. */
export function DropSign({ parts, tree }: DropSignProps) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  useEffect(
    () => (tree.current === null ? undefined : listenToDrags(parts, tree.current, setDrag)),
    [parts, tree],
  );
  if (drag === null) return null;
  const { box, mark, words, isAllowed } = drag;
  return (
    <div className="drop" data-refused={isAllowed ? undefined : true} aria-hidden="true">
      {words !== undefined && (
        <>
          {isAllowed && <div className="drop__mark" data-mark={mark} style={box} />}
          <div className="drop__words" style={besidePointer(drag)}>
            {words}
          </div>
        </>
      )}
    </div>
  );
}

/** To the side of the pointer on which there is more room. */
function besidePointer({ pointer: { x, y }, room }: RowDrag): CSSProperties {
  return x < room / 2 ? { left: x, top: y } : { right: room - x, top: y };
}
