import type { CSSProperties, ReactNode } from 'react';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { CHANGE_SIGNS, MARK_WORDS } from '../acts/change-marks.ts';
import type { PeerMark } from '../presence/others.ts';
import { readableOn } from '../ui/avatar-text.ts';
import { ChevronRight, Ellipsis, GripVertical } from '../ui/icons.ts';
import { UnseenDot } from '../unseen/unseen-dot.tsx';
import { UNSEEN_WORDS } from '../unseen/unseen-words.ts';
import { useUnseen } from '../unseen/use-unseen.ts';
import { fadedWords } from '../view-state/lens.ts';
import { lightOn } from '../view-state/light.ts';
import { useView } from '../view-state/store.ts';
import type { ChangeMark, UnseenMark } from '../view-state/types.ts';
import { useOutlineParts } from './outline-context.tsx';
import './row.css';
import { targetOf } from './target-of.ts';

/** Where a row stands, and whether the keyboard is there. */
export interface RowPlace {
  readonly row: OutlineRow;
  readonly index: number;
  /** Pixels from the top of the outline. */
  readonly top: number;
  readonly isAt: boolean;
  /** How many elements under it others added or changed. */
  readonly unseenUnder: number;
  readonly measure: (element: HTMLDivElement | null) => void;
}

interface RowFrameProps extends RowPlace {
  readonly label: string;
  readonly peers: readonly PeerMark[];
  readonly children: ReactNode;
}

/** What all rows have: their place in the tree, indentation, fold, selection, and who else is there. */
export function RowFrame({ row, index, top, isAt, measure, label, peers, children }: RowFrameProps) {
  const { mayEdit } = useOutlineParts();
  const target = targetOf(row);
  const isSelected = useView((view) => view.selection.has(target));
  const unseen = useUnseen(target);
  const mark = useView((view) => view.marks.get(target));
  const light = useView(({ spotlight }) => lightOn(spotlight, target));
  const faded = useView((view) => fadedWords(view, row.node.id));
  return (
    <div
      ref={measure}
      className="outline-row"
      style={rowStyle(row.level, top, peers[0])}
      role="treeitem"
      aria-label={rowName(label, mark, unseen, faded)}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-expanded={row.fold === 'leaf' ? undefined : row.fold === 'open'}
      aria-selected={isSelected}
      tabIndex={isAt ? 0 : -1}
      data-index={index}
      data-row-key={row.key}
      data-row={row.node.kind}
      data-mark={mark}
      data-light={light}
      data-faded={faded === undefined ? undefined : true}
      data-unseen={unseen === undefined ? undefined : target}
    >
      <span className="outline-row__guides" aria-hidden="true" />
      <span className="outline-row__fold" data-fold={row.fold} aria-hidden="true">
        {row.fold !== 'leaf' && <ChevronRight size={16} />}
      </span>
      <span className="outline-row__unseen">
        <UnseenDot mark={unseen} />
      </span>
      <div className="outline-row__body">{children}</div>
      {mark !== undefined && (
        <span className="outline-row__mark" aria-hidden="true">
          {CHANGE_SIGNS[mark]} {MARK_WORDS[mark]}
        </span>
      )}
      <RowPeople peers={peers} />
      {mayEdit && row.node.kind !== 'relation' && (
        // The menu does the same without dragging; who does not see the grip needs none.
        <span className="outline-row__grip" title="Drag to hang it elsewhere" aria-hidden="true">
          <GripVertical size={16} />
        </span>
      )}
      <button type="button" className="outline-row__menu" aria-label="More actions" tabIndex={-1}>
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function rowName(
  label: string,
  mark: ChangeMark | undefined,
  unseen: UnseenMark | undefined,
  faded: string | undefined,
): string {
  return [mark && `${MARK_WORDS[mark]}.`, unseen && `${UNSEEN_WORDS[unseen]}.`, label, faded]
    .filter(Boolean)
    .join(' ');
}

function rowStyle(level: number, top: number, peer: PeerMark | undefined): CSSProperties {
  const place = { '--level': level - 1, transform: `translateY(${top}px)` };
  return (peer === undefined ? place : { ...place, '--peer': peer.colour }) as CSSProperties;
}

/** The names of those who have the row selected, and who is typing in it. */
function RowPeople({ peers }: { readonly peers: readonly PeerMark[] }) {
  if (peers.length === 0) return null;
  return (
    <span className="outline-row__people">
      {peers.map(({ id, name, colour, typing }) => (
        <span key={id} style={{ background: colour, color: readableOn(colour) }}>
          {typing ? `${name} is typing` : name}
        </span>
      ))}
    </span>
  );
}
