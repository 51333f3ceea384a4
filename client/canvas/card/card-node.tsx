import type { NodeProps } from '@xyflow/react';
import { type FocusEvent, type MouseEvent, memo, useLayoutEffect, useRef } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';

import { useOpenWords } from '../../appraisal/use-open-questions.ts';

import { useOpenThreads } from '../../comments/use-open-threads.ts';

import { useElement, useMap } from '../../hooks/use-map.ts';
import { useIndependenceMark } from '../../hooks/use-references.ts';
import { type PeerMark, usePeerMarks } from '../../presence/others.ts';
import { useStandingWords } from '../../standing/element-standing.tsx';
import { useAsked } from '../../standing/use-asked.ts';
import { UNSEEN_WORDS } from '../../unseen/unseen-words.ts';
import { useUnseen } from '../../unseen/use-unseen.ts';
import { hover, openDialog, select } from '../../view-state/actions.ts';
import { fadedWords } from '../../view-state/lens.ts';
import { useView, viewState } from '../../view-state/store.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CardView } from '../flow/nodes.ts';
import { toCanvas } from '../scene/view.ts';
import './card.css';
import './card-back.css';
import './card-far.css';
import { MARK_WORDS } from '../../acts/change-marks.ts';
import { CardEditor } from './card-editor.tsx';
import { CardFooter } from './card-footer.tsx';
import { CardHandles } from './card-handles.tsx';
import { CardHeader } from './card-header.tsx';
import { cardLabel } from './card-label.ts';
import { CardMark } from './card-mark.tsx';
import { CardPeople } from './card-people.tsx';
import { CardRelations } from './card-relations.tsx';
import { CardSources } from './card-sources.tsx';
import { CardText } from './card-text.tsx';

/** One element as a card. It reads its own record, so that a change of another card does not render it. */
export const CardNode = memo(function CardNode({ id: nodeId, data, selected }: NodeProps<CardView>) {
  const id = nodeId as ElementId;
  const { scene, session, camera, mayEdit } = useCanvas();
  const element = useElement(id);
  const voice = useMap((map) => (element?.voice === undefined ? undefined : map.voices.get(element.voice)));
  const editing = useView((view) => view.editing?.id === id);
  const mark = useView((view) => view.marks.get(id));
  const faded = useView((view) => fadedWords(view, id));
  const unseen = useUnseen(id);
  const threads = useOpenThreads(id);
  const caution = useIndependenceMark(id);
  const marks = usePeerMarks(id);
  const standing = useStandingWords(id, element?.kind);
  const open = useOpenWords(id, element?.scheme);
  const asked = useAsked(id);
  const card = useRef<HTMLDivElement>(null);
  // With the commit that mounts or takes away: no frame shows it painted and mounted, or neither.
  useLayoutEffect(() => (card.current === null ? undefined : scene.mountCard(id, card.current)), [scene, id]);
  if (element === undefined) return null;

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    // Only a focus that came by Tab selects; the pointer has its own rules, and a menu that closes gives focus back.
    if (event.target !== event.currentTarget || event.currentTarget.closest('[data-tabbing]') === null)
      return;
    if (!viewState.getState().selection.has(id)) select([id]);
    camera.reveal(id);
  };
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const { selection } = viewState.getState();
    if (!selection.has(id)) select([id]);
    const box = event.currentTarget.closest('.canvas')?.getBoundingClientRect();
    const inWindow = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    openDialog({
      kind: 'menu',
      ids: [...(selection.has(id) ? selection : [id])],
      at: { x: event.clientX, y: event.clientY },
      position: toCanvas(scene.view(), inWindow),
    });
  };
  return (
    <div
      ref={card}
      className="card"
      data-kind={element.kind}
      data-card-id={id}
      data-selected={selected || undefined}
      data-near={data.near || undefined}
      data-editing={editing || undefined}
      data-mark={mark}
      data-unseen={unseen === undefined ? undefined : id}
      style={ringStyle(marks)}
      role="group"
      aria-roledescription="card"
      aria-label={[
        mark && `${MARK_WORDS[mark]}.`,
        unseen && `${UNSEEN_WORDS[unseen]}.`,
        cardLabel(element, voice, data.hidden, { standing, caution, open, threads, asked }),
        faded,
      ]
        .filter(Boolean)
        .join(' ')}
      tabIndex={0}
      onFocus={onFocus}
      onContextMenu={openMenu}
      onPointerEnter={() => {
        // Cards that pass under a pointer that rests are not pointed at.
        if (!scene.isMoving()) hover(id);
      }}
      onPointerLeave={() => hover(null)}
    >
      <CardHeader element={element} voice={voice} unseen={unseen} onMenu={openMenu} />
      {editing ? <CardEditor id={id} /> : <CardText text={element.text} />}
      <CardSources element={element} />
      <CardFooter element={element} data={data} threads={threads} asked={asked} />
      {mayEdit && <CardHandles id={id} />}
      {selected && <CardRelations id={id} session={session} />}
      <CardPeople marks={marks} />
      {mark !== undefined && <CardMark mark={mark} />}
    </div>
  );
});

/** The ring of whoever else has the card selected; the first of several, the names tell the rest. */
function ringStyle(marks: readonly PeerMark[]): { boxShadow?: string } {
  const [first] = marks;
  return first === undefined ? {} : { boxShadow: `0 0 0 2.5px ${first.colour}, var(--shadow-1)` };
}
