import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import type { AnchorId, ElementId } from '../../../shared/base/ids.ts';
import type { Range } from '../../../shared/texts/places.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';
import type { TextPassage } from '../passages/resolutions.ts';
import { TextBlock } from './block.tsx';
import { useTextActs } from './text-acts.ts';
import './text-column.css';
import { layOut, matchesByBlock, NOTHING_ON } from './text-index.ts';
import type { TextView } from './use-text-view.ts';

/** What somebody was taken to: the words of an anchor, the block that begins at an offset, or words of no anchor. */
export type Pulse =
  | { readonly kind: 'anchor'; readonly anchorId: AnchorId }
  | { readonly kind: 'block'; readonly start: number }
  | ({ readonly kind: 'words' } & Range);

interface TextColumnProps {
  readonly text: SourceText;
  readonly passages: readonly TextPassage[];
  readonly view: TextView;
  readonly matches: readonly Range[];
  readonly currentMatch: number | undefined;
  readonly pulse: Pulse | null;
  readonly column: RefObject<HTMLDivElement | null>;
  /** What lies over the text. */
  readonly children?: ReactNode;
}

/** The blocks of a text that are in view, with what lies on them. */
export function TextColumn(props: TextColumnProps) {
  const { text, passages, view, matches, currentMatch, pulse, column, children } = props;
  const laid = useMemo(() => layOut(text, passages), [text, passages]);
  const found = useMemo(() => matchesByBlock(text, matches), [text, matches]);
  usePassageClick(column, passages);
  const { virtualizer } = view;
  return (
    <div ref={column} className="reader-column" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start, key }) => {
        const block = text.blocks[index];
        if (block === undefined) return null;
        const here = found.get(index);
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className="reader-column__block"
            // Not by a transform: marks that stay in sight while their block does would not know where it is.
            style={{ top: start }}
          >
            <TextBlock
              block={block}
              words={text.text.slice(block.start, block.end)}
              on={laid.get(index) ?? NOTHING_ON}
              matches={here?.ranges}
              firstMatch={here?.first ?? 0}
              currentMatch={currentMatch}
              pulse={pulseOn(pulse, block)}
            />
          </div>
        );
      })}
      {children}
    </div>
  );
}

function pulseOn(pulse: Pulse | null, block: Range): AnchorId | 'block' | null {
  if (pulse === null) return null;
  if (pulse.kind === 'anchor') return pulse.anchorId;
  // Words of no anchor have no mark of their own that could pulse: their paragraph does.
  const isHere =
    pulse.kind === 'block' ? pulse.start === block.start : pulse.start < block.end && pulse.end > block.start;
  return isHere ? 'block' : null;
}

/** A click on a passage goes to its element; while words are selected, a click is about them. */
function usePassageClick(column: RefObject<HTMLElement | null>, passages: readonly TextPassage[]): void {
  const { choose } = useTextActs();
  const elements = useMemo(
    () => new Map<string, ElementId>(passages.map(({ anchorId, elementId }) => [anchorId, elementId])),
    [passages],
  );
  useEffect(() => {
    const element = column.current;
    const onClick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return;
      const ids = new Set<ElementId>();
      for (let mark = markAround(event.target); mark !== undefined; mark = markAround(mark.parentElement)) {
        const id = elements.get(mark.dataset.anchor ?? '');
        if (id !== undefined) ids.add(id);
      }
      if (ids.size > 0) choose([...ids], { x: event.clientX, y: event.clientY });
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [column, choose, elements]);
}

function markAround(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>('.reader-mark') ?? undefined;
}
