import { useMemo } from 'react';
import { CONCORD_WORDS, concordOf, splitOf } from '../../../shared/judging/agreement.ts';
import { judgementWords, QUESTION_WORDS } from '../../../shared/judging/question-words.ts';
import { scaleOf } from '../../../shared/judging/questions.ts';
import { shiftWords, summaryWords } from '../../../shared/judging/result-words.ts';
import { castBeforeTheWording } from '../../../shared/judging/results.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Drawing } from './draw.ts';
import { RevealFigure } from './figure.tsx';
import { ownIndex } from './own.ts';
import { stripDrawing } from './strip-chart.ts';
import { judgementTable } from './tables.ts';
import { quotedWords, targetTitle } from './target-words.ts';
import { triangleDrawing } from './triangle-chart.ts';
import { verdictDrawing } from './verdict-chart.ts';
import { type Revealed, stripView, triangleView, verdictView } from './views.ts';

interface TargetRevealProps {
  readonly revealed: Revealed;
  readonly map: ArgumentMap;
  readonly onShow: ((target: Target) => void) | undefined;
}

/** What the group judged of one thing: in words, drawn, and as a table. */
export function TargetReveal({ revealed, map, onShow }: TargetRevealProps) {
  const { question, result } = revealed;
  const { target } = result;
  const title = targetTitle(map, target);
  const quoted = quotedWords(map, target);
  const drawing = useMemo(() => drawingOf(revealed), [revealed]);
  const table = useMemo(() => judgementTable(revealed), [revealed]);
  return (
    <section className="reveal-target" aria-label={title}>
      <h4 className="reveal-target__title">
        {onShow === undefined || wordingOfTarget(map, target) === undefined ? (
          title
        ) : (
          <button type="button" className="reveal-target__show" onClick={() => onShow(target)}>
            {title}
          </button>
        )}
      </h4>
      {quoted !== undefined && <blockquote className="reveal-target__quoted">{quoted}</blockquote>}
      <div className="reveal-target__parts">
        <InWords revealed={revealed} map={map} />
        {result.summary !== null && (
          <RevealFigure
            title={`${QUESTION_WORDS[question].title} ${title}`}
            drawing={drawing}
            table={table}
          />
        )}
      </div>
    </section>
  );
}

function drawingOf(revealed: Revealed): Drawing | undefined {
  const { summary } = revealed.result;
  switch (summary?.scale) {
    case undefined:
      return undefined;
    case 'percent':
      return stripDrawing(stripView(revealed, summary));
    case 'triangle':
      return triangleDrawing(triangleView(revealed, summary));
    case 'verdict': {
      const view = verdictView(revealed, summary);
      return view && verdictDrawing(view);
    }
  }
}

function InWords({ revealed, map }: { readonly revealed: Revealed; readonly map: ArgumentMap }) {
  const { result } = revealed;
  const split = splitOf(result.summary);
  const moved = result.shift === null ? undefined : shiftWords(result.shift, revealed.subject);
  const older = castBeforeTheWording(result, wordingOfTarget(map, result.target));
  return (
    <div className="reveal-target__words">
      <p>{summaryWords(result, revealed.subject)}</p>
      <OwnWords revealed={revealed} />
      {moved !== undefined && <p className="reveal-target__moved">{moved}</p>}
      {split !== undefined && result.judged > 1 && (
        <p className="reveal-target__concord" data-concord={concordOf(split)}>
          {CONCORD_WORDS[concordOf(split)]}
        </p>
      )}
      {older > 0 && (
        <p className="reveal-target__older">{olderWords(older, wordingOfTarget(map, result.target))}</p>
      )}
      <Reasons revealed={revealed} />
    </div>
  );
}

/** What I said, and that I alone see which is mine. */
function OwnWords({ revealed: { question, subject, result, own } }: { readonly revealed: Revealed }) {
  if (own === undefined) return null;
  const index = ownIndex(result.points, own);
  const isRinged = index !== -1 && scaleOf(question) !== 'verdict';
  const isHidden = index !== -1 && result.points[index]?.by === undefined;
  return (
    <p className="reveal-target__own" data-ringed={isRinged || undefined}>
      Yours: {judgementWords(question, own.judgement, subject)}
      {isHidden ? '. You alone see which is yours.' : '.'}
    </p>
  );
}

function olderWords(older: number, now: string | undefined): string {
  if (now === undefined) return 'It has been taken off the map since.';
  return older === 1
    ? 'One judgement was cast before the wording changed.'
    : `${older} judgements were cast before the wording changed.`;
}

/** Why people judged so, where they said it. */
function Reasons({ revealed: { question, subject, result, nameOf } }: { readonly revealed: Revealed }) {
  const given = [
    ...result.points.flatMap(({ judgement, by, reason }) =>
      reason === undefined ? [] : [{ text: reason, by, of: judgementWords(question, judgement, subject) }],
    ),
    ...result.reasons.map(({ text, by }) => ({ text, by, of: undefined })),
    // Two people may have written the same.
  ].map((each, index) => ({ ...each, key: `${index} ${each.text}` }));
  if (given.length === 0) return null;
  return (
    <details className="reveal-reasons">
      <summary>{given.length === 1 ? 'One reason' : `${given.length} reasons`}</summary>
      <ul>
        {given.map(({ key, text, by, of }) => (
          <li key={key}>
            <q>{text}</q>
            <span className="reveal-reasons__who">
              {[by === undefined ? undefined : nameOf(by), of].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
