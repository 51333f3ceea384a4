import { type FocusEvent, type MouseEvent, type RefObject, useLayoutEffect } from 'react';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { viewState } from '../view-state/store.ts';
import { DropSign } from './drop-sign.tsx';
import { editAt, openMenuAt, pointAt } from './pointing.ts';
import { Row } from './row.tsx';
import { bringIntoView, rowElement } from './row-focus.ts';
import type { Place } from './use-place.ts';
import { useRowWindow } from './use-row-window.ts';
import type { Rows } from './use-rows.ts';
import { useUnseenUnderRows } from './use-unseen-under.ts';

interface OutlineTreeProps {
  readonly rows: Rows;
  readonly place: Place;
  readonly tree: RefObject<HTMLDivElement | null>;
}

/** The rows as an ARIA tree. Only those in sight are mounted, so each says itself where it stands among all. */
export function OutlineTree({ rows, place, tree }: OutlineTreeProps) {
  const { parts, at } = place;
  const window = useRowWindow(rows, tree, at);
  const unseenUnder = useUnseenUnderRows(rows.outline);
  useLayoutEffect(() => {
    place.bring.current = (key) => {
      if (isOnTour() || !bringIntoView(tree.current, key)) return false;
      // A row gone to before would be scrolled to for some frames more.
      window.cancelScroll();
      return true;
    };
  });
  // After every render: rows may have come, gone or been mounted.
  useLayoutEffect(() =>
    place.settle((index) => window.scrollToIndex(index, { align: isOnTour() ? 'center' : 'auto' })),
  );
  return (
    <>
      <VisuallyHidden>
        <span id="outline-keys">
          {parts.mayEdit
            ? 'Arrow keys move. Enter adds a card beside, Tab one under it, F2 edits, Shift+F10 opens the menu. Escape, then Tab, leaves the outline.'
            : 'Arrow keys move and unfold.'}
        </span>
      </VisuallyHidden>
      {parts.mayEdit && <DropSign parts={parts} tree={tree} />}
      <div
        ref={tree}
        className="outline__tree"
        role="tree"
        aria-label="Outline of the map"
        aria-describedby="outline-keys"
        aria-multiselectable="true"
        {...pointerHandlers(place)}
        {...focusHandlers(place, tree)}
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
                unseenUnder={unseenUnder.get(row.key) ?? 0}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function pointerHandlers({ parts, focus }: Place) {
  return {
    onPointerDown: () => {
      focus.pointing = true;
    },
    onPointerUp: () => {
      focus.pointing = false;
    },
    onPointerCancel: () => {
      focus.pointing = false;
    },
    onClick: (event: MouseEvent) => pointAt(parts, event),
    onDoubleClick: (event: MouseEvent) => editAt(parts, event),
    onContextMenu: (event: MouseEvent) => openMenuAt(parts, event),
  };
}

function focusHandlers({ parts, focus }: Place, tree: RefObject<HTMLElement | null>) {
  return {
    onFocus: ({ target }: FocusEvent) => {
      focus.held = true;
      const key = target instanceof HTMLElement ? target.dataset.rowKey : undefined;
      const at = parts.at();
      if (key === undefined || key === at || at === undefined) return;
      if (focus.away) {
        focus.away = false;
        rowElement(tree.current, at)?.focus({ preventScroll: true });
        // Screen readers may put the focus at any row.
      } else if (!focus.pointing) parts.goToRow(key);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      // A row that is taken away loses the focus to nobody; that is no leaving.
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) focus.held = false;
    },
  };
}

/** What a tour shows is put in the middle: at an edge the bar would lie over it. */
function isOnTour(): boolean {
  return viewState.getState().spotlight !== null;
}
