/** What the arrow keys walk: marked in the table by `data-stop`. */
const STOP = '[data-stop]';

/** Leaves one stop of the table to the Tab key: the one that had the focus last, else the first. */
export function keepOneTabStop(table: HTMLElement, last: HTMLElement | null): void {
  const stops = [...table.querySelectorAll<HTMLElement>(STOP)];
  const one = last !== null && stops.includes(last) ? last : stops[0];
  for (const stop of stops) stop.tabIndex = stop === one ? 0 : -1;
}

/** Where an arrow, Home or End leads from a stop; undefined when there is nothing that way. */
export function nextStop(table: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const cell = from.closest<HTMLTableCellElement>('td, th');
  const row = from.closest('tr');
  if (cell === null || row === null) return undefined;
  const stopsIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(STOP)];
  const inRow = [...row.cells].filter((each) => stopsIn(each).length > 0);
  switch (key) {
    case 'ArrowLeft':
      return firstOf(inRow[inRow.indexOf(cell) - 1], stopsIn);
    case 'ArrowRight':
      return firstOf(inRow[inRow.indexOf(cell) + 1], stopsIn);
    case 'Home':
      return firstOf(inRow[0], stopsIn);
    case 'End':
      return firstOf(inRow.at(-1), stopsIn);
    case 'ArrowUp':
    case 'ArrowDown': {
      const column = stopsIn(table).filter(
        (each) => each.closest<HTMLTableCellElement>('td, th')?.cellIndex === cell.cellIndex,
      );
      return column[column.indexOf(from) + (key === 'ArrowUp' ? -1 : 1)];
    }
    default:
      return undefined;
  }
}

function firstOf(
  part: Element | undefined,
  stopsIn: (part: Element) => HTMLElement[],
): HTMLElement | undefined {
  return part === undefined ? undefined : stopsIn(part)[0];
}
