import type { ElementId } from '../../shared/base/ids.ts';
import type { Links } from '../../shared/graph/links.ts';
import type { Relation, RelationKind, TargetId } from '../../shared/model/relation.ts';
import { relationVerb, relationVerbReversed } from '../../shared/model/words.ts';

/** One relation as seen from a card: what is at its other end. */
export interface LinkLine {
  readonly relation: Relation;
  readonly other: TargetId;
}

/** Relations of a card that read alike: "Rebutted by", "Supports". */
export interface LinkGroup {
  readonly heading: string;
  readonly kind: RelationKind;
  readonly lines: readonly LinkLine[];
}

/** The relations of a card in words: what is said of it before what it says of others. */
export function linkGroups(links: Links, id: ElementId): LinkGroup[] {
  const incoming = (links.to.get(id) ?? []).map((relation) => ({
    heading: capital(relationVerbReversed(relation)),
    relation,
    other: relation.from as TargetId,
  }));
  const outgoing = (links.from.get(id) ?? []).map((relation) => ({
    heading: capital(relationVerb(relation)),
    relation,
    other: relation.to,
  }));
  // What is said against a step that the card takes concerns the card, though no line ends at it.
  const onSteps = (links.from.get(id) ?? []).flatMap((step) =>
    (links.to.get(step.id) ?? []).map((relation) => ({
      heading: `Its step is ${relationVerbReversed(relation)}`,
      relation,
      other: relation.from as TargetId,
    })),
  );
  const groups = new Map<string, { heading: string; kind: RelationKind; lines: LinkLine[] }>();
  for (const { heading, relation, other } of [...incoming, ...onSteps, ...outgoing]) {
    const group = groups.get(heading) ?? { heading, kind: relation.kind, lines: [] };
    group.lines.push({ relation, other });
    groups.set(heading, group);
  }
  return [...groups.values()];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
