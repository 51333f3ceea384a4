import { useState } from 'react';
import { openQuestions } from '../../../shared/appraisal/answers.ts';
import type { Scheme } from '../../../shared/appraisal/scheme.ts';
import { SCHEMES_AFTER, schemeOf } from '../../../shared/appraisal/schemes.ts';
import type { Element } from '../../../shared/model/element.ts';
import { answersAbout } from '../../appraisal/count-open.ts';
import { openWords } from '../../appraisal/use-open-questions.ts';
import { chooseScheme } from '../../commands/appraisal.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { Button } from '../../ui/button.tsx';
import { ListChecks } from '../../ui/icons.ts';
import { Section } from '../../ui/section.tsx';
import { tell } from '../../view-state/tell.ts';
import { CriticalQuestions } from './critical-questions.tsx';
import { PickScheme } from './pick-scheme.tsx';
import { RaisedFrom } from './raised-from.tsx';
import './scheme-section.css';

/** By which pattern a card argues, and the questions that this pattern has to stand up to. Fetched when the first card is looked at. */
export default function SchemeSection({ element }: { readonly element: Element }) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const [isPicking, setPicking] = useState(false);
  const scheme = schemeOf(element.scheme);
  return (
    <>
      <RaisedFrom id={element.id} />
      {(mayEdit || element.scheme !== undefined) && (
        <Section
          title="Kind of argument"
          actions={
            mayEdit &&
            element.scheme !== undefined && (
              <div className="scheme__acts">
                <Button size="sm" variant="quiet" onClick={() => setPicking(true)}>
                  Change
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => tell(chooseScheme(session, element.id, undefined))}
                >
                  Remove
                </Button>
              </div>
            )
          }
        >
          {element.scheme === undefined && (
            <div className="scheme__none">
              <p className="panel__fine">
                Say how this card argues, and the questions that fit such an argument appear.
              </p>
              <Button size="sm" icon={<ListChecks />} onClick={() => setPicking(true)}>
                Choose a scheme
              </Button>
            </div>
          )}
          {element.scheme !== undefined && scheme === undefined && (
            <p className="panel__fine">“{element.scheme}”: a scheme that is not among those on offer here.</p>
          )}
          {scheme !== undefined && <Chosen element={element} scheme={scheme} />}
        </Section>
      )}
      {isPicking && (
        <PickScheme
          element={element}
          onPick={(id) => tell(chooseScheme(session, element.id, id))}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}

function Chosen({ element, scheme }: { readonly element: Element; readonly scheme: Scheme }) {
  const open = useMap((map) => openQuestions(answersAbout(map.answers), element));
  return (
    <>
      <p className="scheme__name">{scheme.name}</p>
      <p className="panel__fine">{scheme.gist}</p>
      <details className="scheme__parts">
        <summary>How it runs</summary>
        <dl>
          {scheme.premises.map(({ role, says }) => (
            <div key={role}>
              <dt>{role}</dt>
              <dd>{says}</dd>
            </div>
          ))}
          <div>
            <dt>So</dt>
            <dd>{scheme.conclusion}</dd>
          </div>
        </dl>
        <p className="panel__fine">{SCHEMES_AFTER}</p>
      </details>
      <p className="scheme__open" role="status">
        {open === 0 ? 'No question is open.' : `${openWords(open)}.`} “Yes” speaks for the argument.
      </p>
      <CriticalQuestions element={element} scheme={scheme} />
    </>
  );
}
