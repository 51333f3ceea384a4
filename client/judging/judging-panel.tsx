import { useRef, useState } from 'react';
import type { RoundId } from '../../shared/base/ids.ts';
import { QUESTION_WORDS } from '../../shared/judging/question-words.ts';
import type { Round } from '../../shared/judging/round.ts';
import { Button } from '../ui/button.tsx';
import { ArrowRight } from '../ui/icons.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
import { openPanel } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { RoundWish } from '../view-state/types.ts';
import { OpenForm } from './host/open-form.tsx';
import './judging-panel.css';
import { Meaning } from './meaning.tsx';
import { RoundList } from './round-list.tsx';
import { RoundView } from './round-view.tsx';
import { roundsUnderWay } from './rounds.ts';
import { useJudging } from './use-judging.ts';

/** What the panel shows. */
type Face =
  | { readonly kind: 'rounds' }
  | { readonly kind: 'round'; readonly id: RoundId; readonly wish?: RoundWish }
  | { readonly kind: 'open'; readonly like?: Round }
  | { readonly kind: 'meaning' };

const TITLES: Readonly<Record<Face['kind'], string>> = {
  rounds: 'Judge',
  round: 'Round',
  open: 'Open a round',
  meaning: 'What these numbers mean',
};

function faceOf(wish: RoundWish | null): Face | null {
  return wish === null ? null : { kind: 'round', id: wish.id, wish };
}

/** The rounds of the map beside it: whoever opens it lands in the one that is under way. */
export function JudgingPanel() {
  const state = useJudging();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  const wish = useView((view) => view.round);
  const [granted, setGranted] = useState(wish);
  const [chosen, setChosen] = useState<Face | null>(() => faceOf(wish));
  if (wish !== granted) {
    setGranted(wish);
    if (wish !== null) setChosen(faceOf(wish));
  }
  // Until somebody chose, the newest round that is under way; it may be heard of only after the panel has opened.
  const openNow = roundsUnderWay(state).find(({ stage }) => stage.name === 'open');
  const newest = openNow ?? roundsUnderWay(state)[0];
  const face: Face = chosen ?? (newest === undefined ? { kind: 'rounds' } : { kind: 'round', id: newest.id });
  const round = face.kind === 'round' ? state.rounds.get(face.id) : undefined;
  const show = (next: Face): void => {
    setChosen(next);
    heading.current?.focus();
  };
  // What is being looked at stays, also when its round is over or another one opens.
  if (chosen === null && face.kind === 'round') setChosen(face);
  return (
    <SidePanel
      title={face.kind === 'open' && face.like !== undefined ? 'Ask the same again' : TITLES[face.kind]}
      heading={heading}
      back={
        face.kind === 'rounds'
          ? undefined
          : { label: 'Back to all rounds', go: () => show({ kind: 'rounds' }) }
      }
      closeLabel="Close the panel"
      onClose={() => openPanel('none')}
    >
      {openNow !== undefined &&
        openNow.id !== round?.id &&
        round?.stage.name !== 'open' &&
        face.kind !== 'rounds' &&
        face.kind !== 'open' && (
          <Button
            className="judging__open-now"
            variant="primary"
            icon={<ArrowRight />}
            onClick={() => show({ kind: 'round', id: openNow.id })}
          >
            To the round that is open: {QUESTION_WORDS[openNow.question].title}
          </Button>
        )}
      {face.kind === 'rounds' && (
        <RoundList
          onOpen={() => show({ kind: 'open' })}
          onChoose={(id) => show({ kind: 'round', id })}
          onMeaning={() => show({ kind: 'meaning' })}
        />
      )}
      {face.kind === 'open' && (
        <OpenForm like={face.like} onOpened={({ id }) => show({ kind: 'round', id })} />
      )}
      {face.kind === 'meaning' && <Meaning />}
      {round !== undefined && (
        <RoundView
          key={round.id}
          round={round}
          wish={face.kind === 'round' ? face.wish : undefined}
          onAgain={() => show({ kind: 'open', like: round })}
        />
      )}
    </SidePanel>
  );
}
