import { relationLabel } from '../../shared/graph/relation-label.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { RelationGlyph } from '../marks/relation-glyph.tsx';
import { UnseenUnder } from '../unseen/unseen-dot.tsx';
import type { Tally } from './row-words.ts';

/** How a row bears on what it hangs under: line style, colour and word. */
export function Verb({ relation }: { readonly relation: Relation }) {
  return (
    <span className="outline-row__verb" data-relation={relation.kind}>
      <RelationGlyph kind={relation.kind} width={26} />
      {relationLabel(relation)}
    </span>
  );
}

/** What bears on the row, counted. */
export function Tallies({ all }: { readonly all: readonly Tally[] }) {
  if (all.length === 0) return null;
  return <span className="outline-row__tallies">{all.map(({ words }) => words).join(' · ')}</span>;
}

/** What the group made of the row when it was last asked, in words. */
export function JudgedLines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <span className="outline-row__judged" title="The group’s judgement">
      {lines.join(' · ')}
    </span>
  );
}

interface HiddenCountProps {
  readonly count: number;
  /** How many of them others added or changed. */
  readonly unseen: number;
}

/** How many elements are folded under the row. */
export function HiddenCount({ count, unseen }: HiddenCountProps) {
  if (count === 0) return null;
  return (
    <>
      <span className="outline-row__hidden">+{count}</span>
      <UnseenUnder count={unseen} />
    </>
  );
}
