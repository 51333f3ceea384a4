import fc from 'fast-check';
import type { ElementId } from '../../shared/base/ids.ts';
import { SET_FIELDS, TEXT_FIELDS } from '../../shared/doc/shape.ts';
import { stepThrough } from '../../shared/doc/undo.ts';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import { inOneEdit, type Written } from '../../shared/doc/write/edit.ts';
import * as elements from '../../shared/doc/write/elements.ts';
import { addRegion, changeRegion, setTitle } from '../../shared/doc/write/others.ts';
import { addRelation, changeRelation } from '../../shared/doc/write/relations.ts';
import { COST_TYPES, ELEMENT_KINDS, type KindFields } from '../../shared/model/element.ts';
import { LABELS_MAX, TEXT_MAX } from '../../shared/model/limits.ts';
import { plainFields } from '../../shared/model/link-rules.ts';
import {
  REBUTTAL_MODES,
  REBUTTAL_MOVES,
  RELATION_KINDS,
  type RelationFields,
  type TargetId,
} from '../../shared/model/relation.ts';
import { anAnchor, anElement, aRegion, aRelation, at, b, v } from '../support/builders.ts';
import type { Peer } from '../support/peers.ts';

/** One act of one peer. What it is done to is chosen by number among what that peer sees. */
export interface Act {
  readonly type: keyof typeof ACTS;
  readonly peer: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Acts that get in each other's way are the more frequent ones. */
const OFTEN: readonly Act['type'][] = [
  'kind',
  'move',
  'link',
  'retarget',
  'relationKind',
  'delete',
  'undo',
  'undo',
];

/** Any act of one of `peers` peers, most often on one of the first few things there are, where others act too. */
export function anAct(peers: number): fc.Arbitrary<Act> {
  const choice = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(60) });
  const types = Object.keys(ACTS) as Act['type'][];
  return fc.record({
    type: fc.constantFrom(...types, ...OFTEN, ...OFTEN),
    peer: fc.nat(peers - 1),
    x: choice,
    y: choice,
    z: choice,
  });
}

/** Does an act; undefined where there was nothing to do it to. */
export function perform(peer: Peer, act: Act, step: number): Written | undefined {
  return ACTS[act.type](peer, act, step);
}

type Choices = Pick<Act, 'x' | 'y' | 'z'>;
type Perform = (peer: Peer, choices: Choices, step: number) => Written | undefined;

function pick<T>(from: Iterable<T>, choice: number): T | undefined {
  const list = [...from];
  return list[choice % Math.max(1, list.length)];
}

function anyElement(peer: Peer, choice: number): ElementId {
  return pick(peer.map().elements.keys(), choice) ?? ('e_none' as ElementId);
}

function anyTarget(peer: Peer, choice: number): TargetId {
  const { elements: cards, relations } = peer.map();
  const ids: Iterable<TargetId> = choice % 2 === 0 ? cards.keys() : relations.keys();
  return pick(ids, Math.floor(choice / 2)) ?? ('e_none' as ElementId);
}

function anyKind(x: number, y: number): KindFields {
  const kind = pick(ELEMENT_KINDS, x) ?? 'claim';
  if (kind === 'cost') return { kind, costType: pick(COST_TYPES, y) ?? 'practical' };
  return kind === 'claim' && y % 2 === 1 ? { kind, role: 'limitation' } : { kind };
}

function anyFields(x: number, y: number, to: TargetId): RelationFields {
  const fields = plainFields(pick(RELATION_KINDS, x) ?? 'support', to);
  if (fields.kind !== 'rebuttal') return fields;
  const mode = pick(REBUTTAL_MODES, y) ?? 'rebut';
  return y % 2 === 0 ? { ...fields, mode } : { ...fields, move: pick(REBUTTAL_MOVES, y) };
}

/** Long enough that two of them do not fit together. */
const LONG = 'long '.repeat(TEXT_MAX / 8);
const TYPED = ['', 'a', 'two words ', '🙂', '🙃', '\ud83d', LONG];

const ACTS = {
  add: (peer, { x, y, z }, step) =>
    elements.addElement(
      peer.doc,
      anElement(`${peer.index}-${step}`, {
        ...anyKind(x, y),
        // Clocks differ: one peer's lies far behind.
        addedAt: at(peer.index === 1 ? step - 1000 : step),
        position: { x: z, y: x },
      }),
    ),
  type: (peer, { x, y, z }) =>
    elements.spliceText(peer.doc, anyElement(peer, x), pick(TEXT_FIELDS, y) ?? 'text', {
      index: y - 1,
      length: z % 4,
      inserted: pick(TYPED, z) ?? '',
    }),
  kind: (peer, { x, y, z }) => elements.setKind(peer.doc, anyElement(peer, x), anyKind(y, z)),
  voice: (peer, { x, y }) =>
    elements.setVoice(peer.doc, anyElement(peer, x), y % 3 === 0 ? undefined : v(y % 3)),
  addToSet: (peer, { x, y, z }) => {
    const field = pick(SET_FIELDS, y) ?? 'tags';
    return elements.addToSet(
      peer.doc,
      anyElement(peer, x),
      field,
      field === 'tags' ? ` t ${z % 5}` : b(z % 5),
    );
  },
  manyTags: (peer, { x, y }) => {
    const id = anyElement(peer, x);
    inOneEdit(peer.doc, () => {
      for (let n = 0; n < LABELS_MAX; n += 1) elements.addToSet(peer.doc, id, 'tags', `${y % 2} ${n}`);
    });
    return undefined;
  },
  removeFromSet: (peer, { x, y, z }) => {
    const field = pick(SET_FIELDS, y) ?? 'tags';
    const id = anyElement(peer, x);
    return elements.removeFromSet(
      peer.doc,
      id,
      field,
      pick(peer.map().elements.get(id)?.[field] ?? [], z) ?? '',
    );
  },
  anchor: (peer, { x, y, z }) => {
    const fields = z % 2 === 0 ? { start: z, end: z + 1 } : {};
    return elements.setAnchor(peer.doc, anyElement(peer, x), anAnchor(y % 4, fields));
  },
  removeAnchor: (peer, { x, y }) => {
    const id = anyElement(peer, x);
    const anchors = peer.map().elements.get(id)?.anchors ?? [];
    const anchor = pick(anchors, y);
    return anchor && elements.removeAnchor(peer.doc, id, anchor.id);
  },
  move: (peer, { x, y, z }) =>
    elements.moveElements(peer.doc, new Map([[anyElement(peer, x), { x: y * 10, y: z * 10 }]])),
  link: (peer, { x, y, z }, step) => {
    const to = anyTarget(peer, y);
    const link = aRelation(`${peer.index}-${step}`, anyElement(peer, x), to, {
      ...anyFields(z, x, to),
      addedAt: at(step % 5),
    });
    return addRelation(peer.doc, peer.map(), link);
  },
  retarget: (peer, { x, y, z }) => {
    const relation = pick(peer.map().relations.keys(), x);
    const ends = z % 2 === 0 ? { to: anyTarget(peer, y) } : { from: anyElement(peer, y) };
    return relation && changeRelation(peer.doc, peer.map(), relation, ends);
  },
  relationKind: (peer, { x, y, z }) => {
    const relation = pick(peer.map().relations.values(), x);
    if (relation === undefined) return undefined;
    return changeRelation(peer.doc, peer.map(), relation.id, { fields: anyFields(y, z, relation.to) });
  },
  delete: (peer, { x, y }) =>
    deleteAll(peer.doc, {
      elements: [anyElement(peer, x)],
      relations: [...peer.map().relations.keys()].slice(0, y % 2),
    }),
  region: (peer, { x, y, z }, step) => {
    const region = pick(peer.map().regions.keys(), x);
    if (region === undefined || y % 3 === 0) return addRegion(peer.doc, aRegion(`${peer.index}-${step}`));
    return changeRegion(
      peer.doc,
      region,
      y % 2 === 0 ? { title: ` Title ${z} ` } : { position: { x: z, y } },
    );
  },
  title: (peer, { x }) => setTitle(peer.doc, `Title ${x}`),
  undo: (peer) => {
    stepThrough(peer.undo, 'undo');
    return undefined;
  },
  redo: (peer) => {
    stepThrough(peer.undo, 'redo');
    return undefined;
  },
} satisfies Record<string, Perform>;
