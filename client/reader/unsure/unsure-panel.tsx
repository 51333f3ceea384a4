import { useEffect, useId, useRef } from 'react';
import type { AnchorId } from '../../../shared/base/ids.ts';
import { type Edition, passageAt } from '../../../shared/texts/passage.ts';
import type { Range } from '../../../shared/texts/places.ts';
import { moveAnchor } from '../../commands/passages.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { announce } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { Unsure } from '../passages/resolutions.ts';
import { UnsureTie } from './unsure-tie.tsx';
import './unsure.css';

interface UnsurePanelProps {
  readonly edition: Edition;
  readonly unsure: readonly Unsure[];
  /** How many quotations are still being looked for. */
  readonly pending: number;
  /** The words that are selected in the text. */
  readonly picked: Range | null;
  /** The quotation that somebody came for. */
  readonly asked: AnchorId | null;
  readonly onShow: (range: Range) => void;
}

const GROUPS = [
  {
    state: 'orphaned',
    title: 'Not found in this text',
    meaning: 'These words are not in the text, or not enough of them to be sure.',
  },
  {
    state: 'ambiguous',
    title: 'Found in several places',
    meaning: 'Several places fit about as well. Choose the one that is meant.',
  },
  {
    state: 'moved',
    title: 'Changed since they were quoted',
    meaning: 'The passage is there, but not as it was.',
  },
] as const;

/** The quotations of a paper whose words are not where, or not what, they were, and how to mend each. */
export function UnsurePanel({ edition, unsure, pending, picked, asked, onShow }: UnsurePanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const session = useSession();
  const mayEdit = useMayEdit();
  useEffect(() => {
    if (asked !== null)
      panel.current?.querySelector(`[data-unsure="${asked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const put = ({ element, anchor }: Unsure, range: Range): void => {
    const passage = passageAt(edition, range);
    if (typeof passage === 'string') return;
    if (tell(moveAnchor(session, element.id, anchor.id, passage))) {
      announce('The quotation now rests on these words.');
      onShow(range);
    }
  };
  return (
    <section ref={panel} aria-labelledby={id}>
      <h3 className="reader-drawer__title" id={id}>
        Quotations to check
      </h3>
      {pending > 0 && <p className="unsure__fine">Still looking for {pending} more…</p>}
      {pending === 0 && unsure.length === 0 && (
        <p className="unsure__fine">Every quotation stands in this text as it was quoted.</p>
      )}
      {GROUPS.map(({ state, title, meaning }) => {
        const here = unsure.filter(({ resolution }) => resolution.state === state);
        if (here.length === 0) return null;
        return (
          <div key={state} className="unsure__group">
            <h4 className="unsure__title">
              {title} <span className="unsure__count">{here.length}</span>
            </h4>
            <p className="unsure__fine">{meaning}</p>
            <ul>
              {here.map((each) => (
                <UnsureTie
                  key={`${each.element.id} ${each.anchor.id}`}
                  unsure={each}
                  text={edition.text.text}
                  picked={picked}
                  isAsked={each.anchor.id === asked}
                  onShow={onShow}
                  {...(mayEdit ? { onPut: (range: Range) => put(each, range) } : {})}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
