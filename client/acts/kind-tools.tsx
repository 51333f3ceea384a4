import type { DragEvent } from 'react';
import { ELEMENT_KINDS, type ElementKind } from '../../shared/model/element.ts';
import { ELEMENT_WORDS } from '../../shared/model/words.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { addCard } from './add.ts';
import './toolbar.css';
import { useViewParts } from './view-parts.tsx';

interface KindToolsProps {
  /** Lets a kind be dragged to where it should lie, for views that have places. */
  readonly onDragStart?: (event: DragEvent, kind: ElementKind) => void;
}

/** The six kinds to add by click, key or, where there are places, drag. */
export function KindTools({ onDragStart }: KindToolsProps) {
  const view = useViewParts();
  return ELEMENT_KINDS.map((kind, index) => (
    <Tooltip key={kind} label={`Add: ${ELEMENT_WORDS[kind]}`} shortcut={String(index + 1)} side="top">
      <button
        type="button"
        className="tool tool-kind"
        data-kind={kind}
        draggable={onDragStart !== undefined}
        aria-label={`Add: ${ELEMENT_WORDS[kind]}`}
        onDragStart={(event) => onDragStart?.(event, kind)}
        onClick={() => addCard(view, kind)}
      >
        <KindIcon kind={kind} size={18} />
        <span className="tool-word">{kind === 'cause' ? 'Cause' : ELEMENT_WORDS[kind]}</span>
      </button>
    </Tooltip>
  ));
}
