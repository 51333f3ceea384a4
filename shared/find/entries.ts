import type { ElementId } from '../base/ids.ts';
import type { Comment } from '../model/comment.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { targetsRelation } from '../model/relation.ts';
import type { Source } from '../model/source.ts';
import type { Voice } from '../model/voice.ts';
import { kindWord } from '../model/words.ts';
import { plain } from './fold.ts';

/** Where in a card something was found, from what counts most to what counts least. */
export type FoundIn = 'statement' | 'quotation' | 'note' | 'tag' | 'comment' | 'source';

/** A text of a card, as it is shown and as it is looked through. */
export interface Field {
  readonly where: FoundIn;
  readonly text: string;
  readonly flat: string;
}

/** A card as it is looked through. */
export interface Entry {
  readonly id: ElementId;
  readonly fields: readonly Field[];
  /** All fields in one, to pass over a card at a glance. */
  readonly all: string;
  /** What it was made of: while all of it is the same, so is this. */
  readonly madeOf: readonly unknown[];
}

/** The parts of a map that are looked through. */
export type FindScope = Pick<ArgumentMap, 'elements' | 'relations' | 'voices' | 'sources' | 'comments'>;

/** Between fields, so that no word is found across two of them. */
const BREAK = '\n';

/** Comments by the card that they are found with; those about a relation count for the card that it starts from. */
export type CommentsOn = ReadonlyMap<ElementId, readonly Comment[]>;

export function commentsByCard(map: FindScope): CommentsOn {
  const commentsOn = new Map<ElementId, Comment[]>();
  for (const comment of map.comments.values()) {
    const about = targetsRelation(comment.about) ? map.relations.get(comment.about)?.from : comment.about;
    if (about === undefined) continue;
    const known = commentsOn.get(about);
    if (known === undefined) commentsOn.set(about, [comment]);
    else known.push(comment);
  }
  return commentsOn;
}

/** Makes the entry of a card, or hands back the one of before when nothing that it is made of has changed. */
export function entryOf(
  map: FindScope,
  commentsOn: CommentsOn,
  element: Element,
  before: Entry | undefined,
): Entry {
  const voice = element.voice === undefined ? undefined : map.voices.get(element.voice);
  // Once each: most cards of a map rest on the same one.
  const sources = [...new Set(element.anchors.map(({ sourceId }) => sourceId))].flatMap(
    (id) => map.sources.get(id) ?? [],
  );
  const comments = commentsOn.get(element.id) ?? [];
  const madeOf: readonly unknown[] = [element, voice, ...sources, ...comments];
  if (before !== undefined && sameThings(before.madeOf, madeOf)) return before;
  const fields = fieldsOf(element, voice, sources, comments);
  return { id: element.id, fields, all: fields.map(({ flat }) => flat).join(BREAK), madeOf };
}

function fieldsOf(
  element: Element,
  voice: Voice | undefined,
  sources: readonly Source[],
  comments: readonly Comment[],
): Field[] {
  const said = [voice?.label, ...sources.map(sourceText)].filter((part) => part !== undefined);
  const texts: readonly (readonly [FoundIn, string])[] = [
    ['statement', element.text],
    ...element.anchors.map(({ exact }) => ['quotation', exact] as const),
    ['note', element.note],
    ['tag', [kindWord(element), ...element.tags].join(', ')],
    ...comments.map(({ text }) => ['comment', text] as const),
    ['source', said.join('; ')],
  ];
  return texts.filter(([, text]) => text !== '').map(([where, text]) => ({ where, text, flat: plain(text) }));
}

/** Authors and title, in the order in which a reference has them. */
function sourceText(source: Source): string {
  const names = (source.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  return [...names, source.title].join(', ');
}

function sameThings(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
