import { type FocusEvent, type MouseEvent, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { hover } from '../view-state/actions.ts';
import { OutlineContext } from './outline-context.tsx';
import { createKeys } from './outline-keys.ts';
import { pointAt, rowAt } from './pointing.ts';
import { Row } from './row.tsx';
import { targetOf } from './target-of.ts';
import { usePlace } from './use-place.ts';
import { useRowWindow } from './use-row-window.ts';
import { useRows } from './use-rows.ts';
import { useWishes } from './use-wishes.ts';

/** The rows as an ARIA tree. Only those in sight are mounted, so each says itself where it stands among all. */
export function OutlineTree() {
  const tree = useRef<HTMLDivElement>(null);
  const rows = useRows();
  const place = usePlace(rows, tree);
  const { parts, at } = place;
  const window = useRowWindow(rows, tree, at);
  const keys = useMemo(() => createKeys(parts), [parts]);
  useWishes(parts);
  // After every render: rows may have come, gone or been mounted.
  useLayoutEffect(() => place.settle((index) => window.scrollToIndex(index, { align: 'auto' })));
  const onFocus = (event: FocusEvent): void => {
    place.holdFocus(true);
    const key = rowKeyOf(event.target);
    // Screen readers may put the focus at any row.
    if (key !== undefined && key !== parts.at()) parts.goTo(key);
  };
  const onClick = (event: MouseEvent): void => pointAt(parts, event);
  const onPointerOver = (event: PointerEvent): void => {
    const row = rowAt(parts, event.target);
    hover(row === undefined ? null : targetOf(row));
  };
  const onBlur = (event: FocusEvent): void => {
    // A row that is taken away loses the focus to nobody; that is no leaving.
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) {
      place.holdFocus(false);
    }
  };
  return (
    <OutlineContext value={parts}>
      <div
        ref={tree}
        className="outline__tree"
        role="tree"
        aria-label="Outline of the map"
        aria-multiselectable="true"
        onKeyDown={keys}
        onClick={onClick}
        onPointerOver={onPointerOver}
        onPointerLeave={() => hover(null)}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <div className="outline__rows" role="none" style={{ height: window.getTotalSize() }}>
          {window.getVirtualItems().map(({ index, key, start }) => {
            const row = rows.rows[index];
            return row === undefined ? null : (
              <Row
                key={key}
                row={row}
                index={index}
                top={start}
                isAt={row.key === at}
                measure={window.measureElement}
              />
            );
          })}
        </div>
      </div>
    </OutlineContext>
  );
}

function rowKeyOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.rowKey : undefined;
}
