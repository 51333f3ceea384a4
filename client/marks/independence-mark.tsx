import { independenceWords, type SupportVerdict } from '../../shared/references/independence-verdict.ts';
import { CircleQuestionMark, Link2 } from '../ui/icons.ts';
import './marks.css';

/** That a support shares an author with the voice it supports, or perhaps does: as icon and words. Nothing for others. */
export function IndependenceMark({ verdict }: { readonly verdict: SupportVerdict | undefined }) {
  const words = verdict === undefined ? undefined : independenceWords(verdict);
  if (verdict === undefined || words === undefined) return null;
  const Icon = verdict.kind === 'shared' ? Link2 : CircleQuestionMark;
  return (
    <span className="independence-mark" data-sure={verdict.kind === 'shared' || undefined} title={words}>
      <Icon size={13} strokeWidth={2} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}
