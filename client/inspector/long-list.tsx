import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';

/** Lines that a list shows at once, and adds each time more are wanted: as many as one looks through. */
const LINES = 60;

interface LongListProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  /** One line, as a list item with a key. */
  readonly line: (item: Item) => ReactNode;
  readonly className: string;
  readonly summaryClass?: string;
}

/**
 * A list that is closed at first. On a large map it may have thousands of lines, so none is there while it is closed,
 * and some at a time when it is open.
 */
export function LongList<Item>({ title, items, line, className, summaryClass }: LongListProps<Item>) {
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(LINES);
  const more = items.length - shown;
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={summaryClass}>{title}</summary>
      {isOpen && (
        <>
          <ul>{items.slice(0, shown).map(line)}</ul>
          {more > 0 && (
            <Button size="sm" onClick={() => setShown(shown + LINES)}>
              Show {Math.min(more, LINES)} more
            </Button>
          )}
        </>
      )}
    </details>
  );
}
