import type { WordChange } from '../../../shared/anchoring/word-diff.ts';
import type { Range } from '../../../shared/texts/places.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { jumpTo } from '../../inspector/jump.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { Button } from '../../ui/button.tsx';
import type { Unsure } from '../passages/resolutions.ts';

/** Characters shown around a candidate. */
const AROUND = 48;

interface UnsureTieProps {
  readonly unsure: Unsure;
  readonly text: string;
  readonly picked: Range | null;
  readonly isAsked: boolean;
  readonly onShow: (range: Range) => void;
  /** Ties the quotation to other words; absent for those who may only look. */
  readonly onPut?: (range: Range) => void;
}

/** One quotation that has to be checked: whose it is, what it said, what stands there now, and what can be done. */
export function UnsureTie({ unsure, text, picked, isAsked, onShow, onPut }: UnsureTieProps) {
  const { element, anchor } = unsure;
  const session = useSession();
  return (
    <li className="unsure__tie" data-unsure={anchor.id} data-asked={isAsked || undefined}>
      <button
        type="button"
        className="unsure__card"
        onClick={() => jumpTo(session.reading().map, element.id)}
      >
        <KindIcon kind={element.kind} size={14} />
        {excerpt(element.text)}
      </button>
      <Words unsure={unsure} text={text} onShow={onShow} onPut={onPut} />
      {onPut !== undefined && (
        <Button
          size="sm"
          variant="quiet"
          disabled={picked === null}
          title={picked === null ? 'Select the words in the text first' : undefined}
          onClick={() => picked !== null && onPut(picked)}
        >
          Re-anchor to my selection
        </Button>
      )}
    </li>
  );
}

interface WordsProps {
  readonly unsure: Unsure;
  readonly text: string;
  readonly onShow: (range: Range) => void;
  readonly onPut: ((range: Range) => void) | undefined;
}

function Words({ unsure, text, onShow, onPut }: WordsProps) {
  const { resolution, anchor } = unsure;
  switch (resolution.state) {
    case 'moved':
      return (
        <>
          {resolution.change.kind === 'words' ? (
            <Differences diff={resolution.change.diff} />
          ) : (
            <p className="unsure__words">“{anchor.exact}” now stands among other words.</p>
          )}
          <Acts range={resolution} accept="Keep as it is now" onShow={onShow} onPut={onPut} />
        </>
      );
    case 'ambiguous':
      return (
        <>
          <p className="unsure__words">“{anchor.exact}”</p>
          <ol className="unsure__candidates">
            {resolution.candidates.map((candidate) => (
              <li key={candidate.start}>
                <InContext text={text} range={candidate} />
                <Acts range={candidate} accept="It is this one" onShow={onShow} onPut={onPut} />
              </li>
            ))}
          </ol>
        </>
      );
    case 'orphaned':
      return (
        <>
          <p className="unsure__words">“{anchor.exact}”</p>
          {resolution.best !== undefined && (
            <>
              <p className="unsure__fine">The most alike:</p>
              <InContext text={text} range={resolution.best} />
              <Acts
                range={resolution.best}
                accept="Accept the best candidate"
                onShow={onShow}
                onPut={onPut}
              />
            </>
          )}
        </>
      );
  }
}

/** What is gone struck out, what has come underlined. */
function Differences({ diff }: { readonly diff: readonly WordChange[] }) {
  let at = 0;
  const parts = diff.map(({ kind, text }) => {
    at += text.length;
    if (kind === 'gone') return <del key={at}>{text}</del>;
    return kind === 'new' ? <ins key={at}>{text}</ins> : text;
  });
  return <p className="unsure__words">{parts}</p>;
}

function InContext({ text, range }: { readonly text: string; readonly range: Range }) {
  const { start, end } = range;
  return (
    <p className="unsure__words">
      {start > 0 && '…'}
      {text.slice(Math.max(0, start - AROUND), start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end, end + AROUND)}…
    </p>
  );
}

interface ActsProps extends Pick<WordsProps, 'onShow' | 'onPut'> {
  readonly range: Range;
  readonly accept: string;
}

function Acts({ range, accept, onShow, onPut }: ActsProps) {
  return (
    <div className="unsure__acts">
      <Button size="sm" variant="quiet" onClick={() => onShow(range)}>
        Show
      </Button>
      {onPut !== undefined && (
        <Button size="sm" onClick={() => onPut(range)}>
          {accept}
        </Button>
      )}
    </div>
  );
}
