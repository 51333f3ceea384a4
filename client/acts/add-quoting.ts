import type { Point } from '../../shared/graph/shapes.ts';
import type { PassageOfSource } from '../../shared/model/anchor.ts';
import type { KindFields } from '../../shared/model/element.ts';
import type { RelationFields, TargetId } from '../../shared/model/relation.ts';
import { ELEMENT_WORDS } from '../../shared/model/words.ts';
import { addFromPassage } from '../commands/passages.ts';
import { announce } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { corner, openForWriting } from './add.ts';
import type { ViewParts } from './view-parts.tsx';

/** Adds a card made of words of a paper, perhaps with its relation to something, in one step, and opens it for writing. */
export function addQuotingCard(
  view: ViewParts,
  kind: KindFields,
  passage: PassageOfSource,
  centre: Point,
  link?: { readonly fields: RelationFields; readonly to: TargetId },
): void {
  const added = addFromPassage(view.session, { kind, passage, position: corner(centre), link });
  if (!tell(added)) return;
  announce(`Added: ${ELEMENT_WORDS[kind.kind]}, in the words of the paper. Say it in your own.`);
  openForWriting(view, added.value);
}
