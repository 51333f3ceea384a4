import { type ReactNode, useId } from 'react';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import { wordingOf } from '../../../shared/texts/wording.ts';
import { FIDELITY_VERDICTS, type FidelityVerdict } from '../../../shared/wire/fidelity.ts';
import { useFidelityMark } from '../../texts/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ArrowLeftRight, Check, X } from '../../ui/icons.ts';
import { Spinner } from '../../ui/progress.tsx';

const VERDICTS: Readonly<Record<FidelityVerdict, { label: string; meaning: string; icon: ReactNode }>> = {
  faithful: { label: 'Faithful', meaning: 'It says what the words say.', icon: <Check /> },
  stretched: { label: 'Stretched', meaning: 'It goes further than the words do.', icon: <ArrowLeftRight /> },
  wrong: { label: 'Wrong', meaning: 'The words do not say it.', icon: <X /> },
};

interface FidelityChoiceProps {
  readonly element: Element;
  readonly anchor: Anchor;
}

/** What I think of a statement and one quotation, by one click; the same click again takes it back. */
export function FidelityChoice({ element, anchor }: FidelityChoiceProps) {
  const id = useId();
  const mine = useFidelityMark(element.id, anchor.id);
  if (mine.state === 'loading') return <Spinner label="Fetching your note…" />;
  if (mine.state === 'unknown') return <Trouble text={mine.reason} onRetry={mine.retry} />;
  const wording = wordingOf(element.text, anchor.exact);
  const { mark } = mine;
  const choose = (verdict: FidelityVerdict): void =>
    mine.choose(
      mark?.verdict === verdict && mark.wording === wording
        ? null
        : { verdict, wording, note: mark?.note ?? '' },
    );
  return (
    <div className="fidelity">
      <p className="compare__fine" id={id}>
        What I think (only I see it)
      </p>
      <div className="fidelity__choices" role="group" aria-labelledby={id}>
        {FIDELITY_VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="fidelity__choice"
            data-verdict={verdict}
            aria-pressed={mark?.verdict === verdict}
            title={VERDICTS[verdict].meaning}
            onClick={() => choose(verdict)}
          >
            {VERDICTS[verdict].icon}
            {VERDICTS[verdict].label}
          </button>
        ))}
      </div>
      {mark !== null && mark.wording !== wording && (
        <p className="compare__fine" role="status">
          The card or the quotation has changed since you chose this. Choose again.
        </p>
      )}
      {mine.state === 'not-saved' && <Trouble text={mine.reason} onRetry={mine.retry} />}
    </div>
  );
}

function Trouble({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  return (
    <div className="fidelity__trouble">
      <p role="alert">{text}</p>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
