import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { count } from '../../shared/graph/phrases.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import { evidenceState, isSecondHand } from '../../shared/model/anchor.ts';
import { kindWord } from '../../shared/model/words.ts';
import { deleteTargets } from '../acts/edit.ts';
import { nextFocus } from '../acts/focus.ts';
import { showAnswers } from '../acts/levels.ts';
import { StatementEditor } from '../acts/statement-editor.tsx';
import { useViewParts } from '../acts/view-parts.tsx';
import { CommentCount } from '../comments/comment-count.tsx';
import { openThreadsWords } from '../comments/thread-words.ts';
import { useOpenThreads } from '../comments/use-open-threads.ts';
import { useElement, useMap, useRelation } from '../hooks/use-map.ts';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { KindIcon } from '../marks/kind-icon.tsx';
import { VoiceChip } from '../marks/voice-chip.tsx';
import { usePeerMarks } from '../presence/others.ts';
import { AskedMark } from '../standing/asked-mark.tsx';
import { ElementStanding } from '../standing/element-standing.tsx';
import { ASKED_WORDS, useAsked } from '../standing/use-asked.ts';
import { UnseenDot } from '../unseen/unseen-dot.tsx';
import { UNSEEN_WORDS } from '../unseen/unseen-words.ts';
import { useUnseen } from '../unseen/use-unseen.ts';
import { openDialog, select, startEditing, stopEditing } from '../view-state/actions.ts';
import { fadedWords } from '../view-state/lens.ts';
import { isLetterOff } from '../view-state/letter-keys.ts';
import { lightOn } from '../view-state/light.ts';
import { useView } from '../view-state/store.ts';

/** The words that there are; undefined where there are none. */
function described(...words: readonly (string | undefined)[]): string | undefined {
  const there = words.filter((each) => each !== undefined);
  return there.length === 0 ? undefined : there.join('. ');
}

interface EntryProps {
  readonly id: ElementId;
  /** How it bears on the row; the row's own claim has none. */
  readonly via?: RelationId;
  /** How many relations end at that relation. */
  readonly onRelation?: number;
}

/** An element in a cell: its words can be selected, and edited in place. */
export const Entry = memo(function Entry({ id, via, onRelation = 0 }: EntryProps) {
  const view = useViewParts();
  const element = useElement(id);
  const relation = useRelation(via);
  const voice = useMap((map) => (element?.voice === undefined ? undefined : map.voices.get(element.voice)));
  const { isSelected, isEditing, light, faded } = useView((now) => ({
    light: lightOn(now.spotlight, id),
    isSelected: now.selection.has(id),
    isEditing: now.editing?.id === id,
    faded: fadedWords(now, id),
  }));
  const unseen = useUnseen(id);
  const threads = useOpenThreads(id);
  const asked = useAsked(id);
  const stepAsked = useAsked(via ?? id);
  const peers = usePeerMarks(id);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isEditing) frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isEditing]);
  if (element === undefined) return null;
  const edit = (): void => {
    if (view.mayEdit) startEditing(id);
  };
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    select([id]);
    openDialog({
      kind: 'menu',
      ids: [id],
      at: { x: event.clientX, y: event.clientY },
      position: element.position,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isLetterOff(event)) return;
    if (event.key === 'F2') edit();
    else if (view.mayEdit && (event.key === 'Delete' || event.key === 'Backspace')) deleteTargets(view, [id]);
    else if (view.mayEdit && event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey)
      openDialog({ kind: 'connect', from: id });
    else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'a') showAnswers(view.session, id);
    else if (event.key === 's') nextFocus(view.session, id);
    else return;
    event.preventDefault();
  };
  const endEditing = (): void => {
    stopEditing();
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-stop]')?.focus());
  };
  const verb = relation === undefined ? undefined : relationLabel(relation);
  return (
    <div
      ref={frame}
      className="matrix-entry"
      data-kind={element.kind}
      data-selected={isSelected || undefined}
      data-light={light}
      data-faded={faded === undefined ? undefined : true}
      data-matrix-id={id}
      data-unseen={unseen === undefined ? undefined : id}
    >
      <span className="matrix-entry__head">
        <UnseenDot mark={unseen} />
        <span className="matrix-entry__kind">
          <KindIcon kind={element.kind} size={14} />
          <span className="matrix-entry__what" data-relation={relation?.kind}>
            {verb ?? kindWord(element)}
          </span>
        </span>
        {via !== undefined && <VoiceChip voice={voice} />}
        {via === undefined && (
          <EvidenceMark state={evidenceState(element.anchors)} secondHand={isSecondHand(element.anchors)} />
        )}
        <ElementStanding id={id} kind={element.kind} />
        {onRelation > 0 && (
          <span className="matrix-entry__on" title="What is said about this step itself">
            {count(onRelation, 'reply').replace(/replys$/, 'replies')} to the step
          </span>
        )}
        <AskedMark id={id} round={asked} />
        {via !== undefined && <AskedMark id={via} round={stepAsked} />}
        <CommentCount id={id} count={threads} />
        {peers.map(({ id: peer, name, colour, typing }) => (
          <span key={peer} className="matrix-entry__peer" style={{ borderColor: colour }}>
            {typing ? `${name} is typing` : name}
          </span>
        ))}
      </span>
      {isEditing ? (
        <StatementEditor id={id} className="matrix-entry__editor" onEnd={endEditing} />
      ) : (
        <button
          type="button"
          data-stop
          className="matrix-entry__text"
          aria-pressed={isSelected}
          aria-description={described(
            unseen && UNSEEN_WORDS[unseen],
            (asked ?? (via && stepAsked)) ? ASKED_WORDS : undefined,
            threads > 0 ? openThreadsWords(threads) : undefined,
            verb && `${kindWord(element)}, ${verb} the claim of this row`,
            faded,
          )}
          onClick={() => (isSelected ? edit() : select([id]))}
          onDoubleClick={edit}
          onContextMenu={openMenu}
          onKeyDown={onKeyDown}
        >
          {element.text === '' ? 'Nothing written yet' : element.text}
        </button>
      )}
    </div>
  );
});
