import { useMemo, useState } from 'react';
import { type Reading, readingsOf } from '../../../shared/appraisal/places.ts';
import type { Attacked, CriticalQuestion, Scheme } from '../../../shared/appraisal/scheme.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useLinks } from '../../hooks/use-derived.ts';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { Select } from '../../ui/select.tsx';
import { tell } from '../../view-state/tell.ts';
import { jumpTo } from '../jump.ts';
import { cardPhrase, targetPhrase } from '../sentences.ts';
import { ItemAnswer } from './item-answer.tsx';
import { RaiseButtons } from './raise-buttons.tsx';

interface CriticalQuestionsProps {
  readonly element: Element;
  readonly scheme: Scheme;
}

/** The questions that an argument of the scheme has to stand up to, with what the group says to each. */
export function CriticalQuestions({ element, scheme }: CriticalQuestionsProps) {
  const links = useLinks();
  const mayEdit = useMayEdit();
  const map = useMap((whole) => whole);
  const readings = useMemo(() => readingsOf(links, element.id), [links, element.id]);
  const [chosen, setChosen] = useState<string>('');
  const reading = readings.find((each) => keyOf(each) === chosen) ?? readings[0];
  if (reading === undefined) return null;
  return (
    <>
      {mayEdit && readings.length > 1 && (
        <Select
          label="The argument in question"
          value={keyOf(reading)}
          options={readings.map((each) => ({ value: keyOf(each), label: readingWords(map, each) }))}
          onChange={setChosen}
        />
      )}
      <ul className="scheme__questions" aria-label="Critical questions">
        {scheme.questions.map((question) => (
          <Question
            key={question.id}
            element={element}
            scheme={scheme}
            question={question}
            reading={reading}
          />
        ))}
      </ul>
    </>
  );
}

function keyOf({ via }: Reading): string {
  return via?.id ?? 'alone';
}

function readingWords(map: ArgumentMap, { via, as }: Reading): string {
  if (via === undefined) return 'This card by itself';
  return as === 'ground'
    ? `From this card to ${targetPhrase(map, via.to)}`
    : `From ${cardPhrase(map, via.from)} to this card`;
}

const ABOUT: Readonly<Record<Attacked, string>> = {
  premise: 'About what it starts from',
  step: 'About the step',
  conclusion: 'About the conclusion',
};
const BURDENS: Readonly<Record<NonNullable<CriticalQuestion['burden']>, string>> = {
  arguer: 'whoever argues so should be able to answer',
  objector: 'counts once somebody says what speaks against it',
};

interface QuestionProps extends CriticalQuestionsProps {
  readonly question: CriticalQuestion;
  readonly reading: Reading;
}

function Question({ element, scheme, question, reading }: QuestionProps) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const item = useMemo(
    () => ({ subject: element.id, list: scheme.id, item: question.id }),
    [element.id, scheme.id, question.id],
  );
  const burden = question.burden === undefined ? '' : `; ${BURDENS[question.burden]}`;
  return (
    <ItemAnswer
      item={item}
      asks={question.asks}
      hint={`${ABOUT[question.attacks]}${burden}.`}
      report={tell}
      onGo={(target) => jumpTo(session.reading().map, target)}
      acts={mayEdit && <RaiseButtons item={item} question={question} reading={reading} />}
    />
  );
}
