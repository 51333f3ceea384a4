import type { RoundId } from '../../../shared/base/ids.ts';
import { count } from '../../../shared/graph/phrases.ts';
import { evidenceState, isSecondHand } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import { toggleFoldOf } from '../../acts/fold.ts';
import { OpenQuestions } from '../../appraisal/open-questions.tsx';
import { CommentCount } from '../../comments/comment-count.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { EvidenceMark } from '../../marks/evidence-mark.tsx';
import { AskedMark } from '../../standing/asked-mark.tsx';
import { ElementStanding } from '../../standing/element-standing.tsx';
import { ChevronDown, Users } from '../../ui/icons.ts';
import { UnseenUnder } from '../../unseen/unseen-dot.tsx';
import { unseenUnderWords } from '../../unseen/unseen-words.ts';
import { useUnseenUnder } from '../../unseen/use-unseen.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CardData } from '../flow/nodes.ts';

interface CardFooterProps {
  readonly element: Element;
  readonly data: CardData;
  /** Conversations about it that are open. */
  readonly threads: number;
  /** The open round that asks about it. */
  readonly asked: RoundId | undefined;
}

/** What the card rests on, who bears the cost, and what hangs under it. */
export function CardFooter({ element, data, threads, asked }: CardFooterProps) {
  const canvas = useCanvas();
  const unseen = useUnseenUnder(element.id);
  const bearers = useMap((map) =>
    element.bearers.flatMap((id) => map.bearers.get(id)?.label ?? []).join(', '),
  );
  return (
    <footer className="card-footer">
      <EvidenceMark state={evidenceState(element.anchors)} secondHand={isSecondHand(element.anchors)} />
      <ElementStanding id={element.id} kind={element.kind} />
      <OpenQuestions id={element.id} scheme={element.scheme} />
      {bearers !== '' && (
        <span className="card-bearers" title={`Borne by ${bearers}`}>
          <Users size={13} aria-hidden="true" />
          <span>{bearers}</span>
        </span>
      )}
      <AskedMark id={element.id} round={asked} />
      <CommentCount id={element.id} count={threads} />
      {data.children > 0 && (
        <button
          type="button"
          className="card-fold nodrag"
          aria-expanded={!data.folded}
          aria-label={
            data.hidden > 0
              ? `Show ${count(data.hidden, 'card')} folded under this${unseen > 0 ? `, ${unseenUnderWords(unseen)}` : ''}`
              : 'Fold what hangs under this'
          }
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            toggleFoldOf(canvas, element);
          }}
        >
          {data.hidden > 0 ? `+${data.hidden}` : <ChevronDown size={14} aria-hidden="true" />}
          <UnseenUnder count={unseen} />
        </button>
      )}
    </footer>
  );
}
