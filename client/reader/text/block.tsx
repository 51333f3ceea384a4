import { type CSSProperties, memo, type ReactNode } from 'react';
import type { AnchorId, ElementId } from '../../../shared/base/ids.ts';
import type { Range } from '../../../shared/texts/places.ts';
import type { Block, PageMark } from '../../../shared/texts/source-text.ts';
import { useView } from '../../view-state/store.ts';
import type { Layered } from '../passages/layers.ts';
import type { TextPassage } from '../passages/resolutions.ts';
import { type Run, runsOf } from '../passages/runs.ts';
import { Gutter } from './gutter.tsx';
import './marks.css';
import type { OnBlock } from './text-index.ts';

/** Underlines that fit between two lines of text as it is set; a block with more is set wider. */
const LAYERS_THAT_FIT = 3;

export interface BlockProps {
  readonly block: Block;
  readonly words: string;
  readonly on: OnBlock;
  readonly matches: readonly Range[] | undefined;
  readonly firstMatch: number;
  readonly currentMatch: number | undefined;
  /** The passage that was asked for, or `block`: the whole of it. */
  readonly pulse: AnchorId | 'block' | null;
}

/** One block of a text with all that lies on it: pages, passages of elements, matches of a search. */
export const TextBlock = memo(function TextBlock({ block, words, on, pulse, ...found }: BlockProps) {
  const selected = useSelectedIn(on.passages);
  const runs = runsOf(block, {
    passages: on.passages,
    matches: found.matches ?? [],
    firstMatch: found.firstMatch,
    breaks: on.pages.map(({ start }) => start),
  });
  const layers = Math.max(0, ...on.passages.map(({ layer }) => layer + 1));
  return (
    <div
      className="reader-block"
      data-kind-of-block={block.kind}
      data-pulse={pulse === 'block' || undefined}
      style={{ '--more-layers': Math.max(0, layers - LAYERS_THAT_FIT) } as CSSProperties}
    >
      <BlockText block={block}>
        {runs.map((run) => (
          <PieceOfText
            key={run.start}
            run={run}
            words={words.slice(run.start - block.start, run.end - block.start)}
            pages={on.pages.filter(({ start }) => start === run.start)}
            selected={selected}
            pulse={pulse}
            isCurrentMatch={run.match !== undefined && run.match === found.currentMatch}
          />
        ))}
      </BlockText>
      {on.passages.length > 0 && <Gutter passages={on.passages} />}
    </div>
  );
});

/** The selected elements that rest on a block; the block draws itself anew only when these change. */
function useSelectedIn(passages: readonly Layered<TextPassage>[]): readonly ElementId[] {
  return useView((view) =>
    passages.map(({ passage }) => passage.elementId).filter((id) => view.selection.has(id)),
  );
}

function BlockText({ block, children }: { readonly block: Block; readonly children: ReactNode }) {
  if (block.kind === 'quotation') return <blockquote className="reader-block__text">{children}</blockquote>;
  if (block.kind !== 'heading') return <p className="reader-block__text">{children}</p>;
  // The pane has the level above; no text has more than six levels of its own.
  const level = Math.min(6, block.level + 2) as 3 | 4 | 5 | 6;
  const Heading = `h${level}` as const;
  return (
    <Heading className="reader-block__text" data-level={Math.min(4, block.level)}>
      {children}
    </Heading>
  );
}

interface PieceProps {
  readonly run: Run<TextPassage>;
  readonly words: string;
  readonly pages: readonly PageMark[];
  readonly selected: readonly ElementId[];
  readonly pulse: AnchorId | 'block' | null;
  readonly isCurrentMatch: boolean;
}

function PieceOfText({ run, words, pages, selected, pulse, isCurrentMatch }: PieceProps) {
  const text = (
    <span
      data-at={run.start}
      className={run.match === undefined ? undefined : 'reader-match'}
      data-current={isCurrentMatch || undefined}
    >
      {words}
    </span>
  );
  return (
    <>
      {pages.map(({ label }) => (
        <span
          className="reader-page"
          key={label}
          data-page={label}
          role="note"
          aria-label={`Page ${label}`}
        />
      ))}
      <Marked passages={run.passages} selected={selected} pulse={pulse}>
        {text}
      </Marked>
    </>
  );
}

interface MarkedProps extends Pick<PieceProps, 'selected' | 'pulse'> {
  readonly passages: readonly Layered<TextPassage>[];
  readonly children: ReactNode;
}

/** Words within the marks of all passages that they are part of, the one next to the words outermost. */
function Marked({ passages, selected, pulse, children }: MarkedProps) {
  const [first, ...others] = passages;
  if (first === undefined) return children;
  const { passage, layer } = first;
  return (
    <mark
      className="reader-mark"
      data-kind={passage.kind}
      data-anchor={passage.anchorId}
      data-selected={selected.includes(passage.elementId) || undefined}
      data-pulse={passage.anchorId === pulse || undefined}
      style={{ '--layer': layer } as CSSProperties}
    >
      <Marked passages={others} selected={selected} pulse={pulse}>
        {children}
      </Marked>
    </mark>
  );
}
