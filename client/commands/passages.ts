import { isInWordsOf } from '../../shared/anchoring/own-words.ts';
import {
  type AnchorId,
  type ElementId,
  ID_PREFIX,
  newId,
  type SourceId,
  type VoiceId,
} from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { DONE, inOneEdit, missing, validated, type Written } from '../../shared/doc/write/edit.ts';
import { addElement, setAnchor } from '../../shared/doc/write/elements.ts';
import { addVoice } from '../../shared/doc/write/others.ts';
import { addRelation } from '../../shared/doc/write/relations.ts';
import type { Anchor, PassageOfSource } from '../../shared/model/anchor.ts';
import type { Element, KindFields } from '../../shared/model/element.ts';
import type { Position } from '../../shared/model/fields.ts';
import { TEXT_MAX } from '../../shared/model/limits.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { type Refusal, refusal } from '../../shared/model/refusal.ts';
import type { Relation, RelationFields, TargetId } from '../../shared/model/relation.ts';
import { voice } from '../../shared/model/voice.ts';
import { authorYear } from '../../shared/references/in-text.ts';
import { authorsOf, shownFamily } from '../../shared/references/shown-name.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship, bringAlong } from './act.ts';
import { freshElement } from './elements.ts';
import { newVoice } from './voices.ts';

/** Whose words a passage quotes at second hand: a voice of the map, or one that is new to it. */
export interface SecondHand {
  readonly voice: VoiceId | { readonly label: string };
  readonly locator?: string;
}

/** A card to be made of words of a paper. */
export interface FromPassage {
  readonly kind: KindFields;
  readonly passage: PassageOfSource;
  readonly position: Position;
  readonly secondHand?: SecondHand | undefined;
  /** What the card bears on, and how. */
  readonly link?: { readonly fields: RelationFields; readonly to: TargetId } | undefined;
}

/**
 * Puts a card on the map that rests on words of a paper and, to begin with, says them: said by the paper's own voice,
 * which its authors make where it has none, or by the one it quotes. One step of undo, the relation and the voice of
 * whom it quotes included; its own voice stays, because others' cards may be said by it by then.
 */
export function addFromPassage(session: MapSession, made: FromPassage): Result<ElementId, Refusal> {
  const { map } = session.reading();
  const heard = hear(session, made.secondHand);
  if (!heard.ok) return heard;
  const secondHand = heard.value;
  const anchor = anchorTo(session, made.passage, secondHand, 'quoted');
  const own = secondHand === undefined ? heardIn(session, map, made.passage) : undefined;
  const said = secondHand?.id ?? own?.id;
  const card: Element = {
    ...freshElement(session, made.kind, made.position, opening(made.passage.exact)),
    ...(said === undefined ? {} : { voice: said }),
    anchors: [anchor],
  };
  const brought = own === undefined ? DONE : bringAlong(session, own.add);
  if (!brought.ok) return brought;
  return act(session, () => {
    const known = secondHand?.add() ?? DONE;
    if (!known.ok) return known;
    const linked = made.link === undefined ? DONE : addLink(session, card, made.link);
    if (!linked.ok) return linked;
    const added = addElement(session.doc, card);
    return added.ok ? ok(card.id) : added;
  });
}

/** Ties a card to further words of a paper. */
export function attachPassage(
  session: MapSession,
  id: ElementId,
  passage: PassageOfSource,
  by?: SecondHand,
): Written {
  const element = session.reading().map.elements.get(id);
  if (element === undefined) return missing('elements');
  const heard = hear(session, by);
  if (!heard.ok) return heard;
  const secondHand = heard.value;
  const fidelity = isInWordsOf(element.text, passage.exact) ? 'quoted' : 'paraphrased';
  const anchor = anchorTo(session, passage, secondHand, fidelity);
  return act(session, () => {
    const known = secondHand?.add() ?? DONE;
    return known.ok ? setAnchor(session.doc, id, anchor) : known;
  });
}

/** Ties an anchor to other words of its paper: what it says of fidelity and of second hand stays. */
export function moveAnchor(
  session: MapSession,
  id: ElementId,
  anchorId: AnchorId,
  passage: PassageOfSource,
): Written {
  const before = session
    .reading()
    .map.elements.get(id)
    ?.anchors.find((each) => each.id === anchorId);
  if (before === undefined) return err(refusal('not-found', 'This quotation is no longer on the card.'));
  const { fidelity, cited } = before;
  const anchor: Anchor = { ...passage, id: anchorId, fidelity, ...(cited === undefined ? {} : { cited }) };
  return act(session, () => setAnchor(session.doc, id, anchor));
}

/**
 * After a statement was written anew: quotations that it no longer repeats are paraphrased. Returns whether any was;
 * an empty statement says nothing yet.
 */
export function settleFidelity(session: MapSession, id: ElementId): boolean {
  const element = session.reading().map.elements.get(id);
  if (element === undefined || element.text.trim() === '') return false;
  const left = element.anchors.filter(
    ({ fidelity, exact }) => fidelity === 'quoted' && !isInWordsOf(element.text, exact),
  );
  if (left.length === 0) return false;
  return act(session, () =>
    inOneEdit(session.doc, () => {
      for (const anchor of left) {
        const set = setAnchor(session.doc, id, { ...anchor, fidelity: 'paraphrased' });
        if (!set.ok) return set;
      }
      return DONE;
    }),
  ).ok;
}

/** The words that a card opens with: the quotation, or as much of it as a statement may hold, ended at a word. */
function opening(exact: string): string {
  if (exact.length <= TEXT_MAX) return exact;
  const cut = exact.slice(0, TEXT_MAX);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
}

/** Who says the words of a passage: whom the paper quotes there, its own voice, or one made of its authors. */
function heardIn(
  session: MapSession,
  map: Pick<ArgumentMap, 'voices' | 'sources'>,
  { cited, sourceId }: PassageOfSource,
): Pick<Heard, 'id' | 'add'> | undefined {
  const known = cited?.voice ?? [...map.voices.values()].find((each) => each.sourceId === sourceId)?.id;
  if (known !== undefined) return { id: known, add: () => DONE };
  const source = map.sources.get(sourceId);
  const [first] = source === undefined ? [] : authorsOf(source);
  if (source === undefined || first === undefined) return undefined;
  // A voice keeps its name: one that says that no year is known would be wrong once it is.
  const label = source.issued === undefined ? authorYear(source).replace(/ n\.d\.$/, '') : authorYear(source);
  const id = voiceIdOf(sourceId);
  const named = {
    ...newVoice(session, label),
    // An id that a map from elsewhere gave to somebody else is not this paper's.
    ...(map.voices.has(id) ? {} : { id }),
    short: shownFamily(first),
    sourceId,
  };
  const made = validated(voice, named);
  // Names that are too long for a voice are no reason to refuse the card.
  return made.ok ? { id: made.value.id, add: () => addVoice(session.doc, made.value) } : undefined;
}

/** The same for everybody: two people who make the first card of a paper at once make one voice. */
function voiceIdOf(sourceId: SourceId): VoiceId {
  return (ID_PREFIX.voice + sourceId.slice(ID_PREFIX.source.length)) as VoiceId;
}

interface Heard {
  readonly id: VoiceId;
  readonly locator: string | undefined;
  /** Adds the voice if it is new to the map. */
  readonly add: () => Written;
}

/** Checked before anything is written, so that a name that is too long leaves no half of a card. */
function hear(session: MapSession, secondHand: SecondHand | undefined): Result<Heard | undefined, Refusal> {
  if (secondHand === undefined) return ok(undefined);
  const { locator } = secondHand;
  if (typeof secondHand.voice === 'string') return ok({ id: secondHand.voice, locator, add: () => DONE });
  const added = validated(voice, newVoice(session, secondHand.voice.label));
  if (!added.ok) return added;
  return ok({ id: added.value.id, locator, add: () => addVoice(session.doc, added.value) });
}

function anchorTo(
  session: MapSession,
  passage: PassageOfSource,
  secondHand: Heard | undefined,
  fidelity: Anchor['fidelity'],
): Anchor {
  const locator = secondHand?.locator?.trim();
  const cited =
    secondHand === undefined
      ? passage.cited
      : { voice: secondHand.id, ...(locator === undefined || locator === '' ? {} : { locator }) };
  const id = newId('anchor', session.random);
  return { ...passage, id, fidelity, ...(cited === undefined ? {} : { cited }) };
}

function addLink(
  session: MapSession,
  card: Element,
  { fields, to }: NonNullable<FromPassage['link']>,
): Written {
  const { map } = session.reading();
  // The card is not in the reading yet, and the rules must know its kind before anything is written.
  const scope = { ...map, elements: new Map(map.elements).set(card.id, card) };
  const id = newId('relation', session.random);
  const relation = { ...fields, id, from: card.id, to, ...authorship(session) } as Relation;
  return addRelation(session.doc, scope, relation);
}
