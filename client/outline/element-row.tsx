import { memo } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import { evidenceState, isSecondHand } from '../../shared/model/anchor.ts';
import { kindWord } from '../../shared/model/words.ts';
import { OpenQuestions } from '../appraisal/open-questions.tsx';
import { useOpenWords } from '../appraisal/use-open-questions.ts';
import { CommentCount } from '../comments/comment-count.tsx';
import { useOpenThreads } from '../comments/use-open-threads.ts';
import { useLinks } from '../hooks/use-derived.ts';
import { useElement, useMap, useRelation } from '../hooks/use-map.ts';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { KindIcon } from '../marks/kind-icon.tsx';
import { VoiceChip } from '../marks/voice-chip.tsx';
import { usePeerMarks } from '../presence/others.ts';
import { AskedMark } from '../standing/asked-mark.tsx';
import { ElementStanding, useStandingWords } from '../standing/element-standing.tsx';
import { useAsked } from '../standing/use-asked.ts';
import { useJudgedLines } from '../standing/use-judged.ts';
import { useView } from '../view-state/store.ts';
import { RowEditor } from './row-editor.tsx';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { HiddenCount, JudgedLines, Tallies, Verb } from './row-marks.tsx';
import { elementRowLabel, tallies } from './row-words.ts';

interface ElementRowProps extends RowPlace {
  readonly id: ElementId;
  readonly via: RelationId | undefined;
}

/** An element in full, with how it bears on what it hangs under. It reads its own records: others' changes do not render it. */
export const ElementRow = memo(function ElementRow({ id, via, ...place }: ElementRowProps) {
  const element = useElement(id);
  const relation = useRelation(via);
  const voice = useMap((map) => (element?.voice === undefined ? undefined : map.voices.get(element.voice)));
  const incoming = useLinks().to.get(id) ?? [];
  const peers = usePeerMarks(id);
  const standing = useStandingWords(id, element?.kind);
  const judged = useJudgedLines(id);
  const open = useOpenWords(id, element?.scheme);
  const threads = useOpenThreads(id);
  // What hangs under nothing has no step: its own threads would be counted twice.
  const onStep = useOpenThreads(via ?? id);
  const asked = useAsked(id);
  // The same holds for a round: what hangs under nothing has no step to be asked about.
  const stepAsked = useAsked(via ?? id);
  const isEdited = useView((view) => view.editing?.id === id);
  if (element === undefined) return null;
  const counted = tallies(incoming);
  const hidden = place.row.fold === 'closed' ? place.row.under : 0;
  const unseenUnder = hidden > 0 ? place.unseenUnder : 0;
  const label = elementRowLabel(element, voice, {
    verb: relation && relationLabel(relation),
    tallies: counted,
    standing,
    judged,
    open,
    hidden,
    asked: asked ?? (via === undefined ? undefined : stepAsked),
    threads,
    unseenUnder,
    peers: peers.map(({ name }) => name),
  });
  return (
    <RowFrame {...place} label={label} peers={peers}>
      <div className="outline-row__head" data-kind={element.kind}>
        {relation !== undefined && <Verb relation={relation} />}
        <KindIcon kind={element.kind} size={15} />
        <span className="outline-row__kind">{kindWord(element)}</span>
        <VoiceChip voice={voice} />
        <EvidenceMark state={evidenceState(element.anchors)} secondHand={isSecondHand(element.anchors)} />
        <ElementStanding id={id} kind={element.kind} />
        <OpenQuestions id={id} scheme={element.scheme} />
        <JudgedLines lines={judged} />
        <Tallies all={counted} />
        <AskedMark id={id} round={asked} />
        {via !== undefined && <AskedMark id={via} round={stepAsked} />}
        <CommentCount id={id} count={threads} />
        {via !== undefined && <CommentCount id={via} count={onStep} />}
        <HiddenCount count={hidden} unseen={unseenUnder} />
      </div>
      {isEdited ? (
        <RowEditor id={id} row={place.row} />
      ) : (
        <p className="outline-row__text">
          {element.text === '' ? (
            <span className="outline-row__empty">Nothing written yet</span>
          ) : (
            element.text
          )}
        </p>
      )}
    </RowFrame>
  );
});
