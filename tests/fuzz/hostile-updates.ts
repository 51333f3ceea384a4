import * as Y from 'yjs';
import { ROOT_NAMES } from '../../shared/doc/shape.ts';
import type { Seeded } from '../support/seeded.ts';
import {
  type Content,
  type Id,
  lengthOf,
  type Piece,
  type SpeltUpdate,
  writeUpdate,
} from './update-writer.ts';

/** How often a grammar-made piece is given something that can never be right: high enough to meet each kind often, low enough that most updates get past the first rule. */
const TWIST = 0.03;
const BEYOND = [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 40, Number.MAX_SAFE_INTEGER];
const KEYS = ['e_cost', 'e_claim', 'e_new', 'text', 'kind', 'tags', 't1', 'schemaVersion', 'title', ''];

/** Who writes a hostile update, and onto what. */
export interface Attack {
  readonly doc: Y.Doc;
  /** Client ids that are the writer's own to use. */
  readonly own: readonly number[];
}

/** An update of valid pieces in combinations that no Yjs client makes. */
export function hostileUpdate(random: Seeded, { doc, own }: Attack): Uint8Array {
  const known = [...doc.store.clients.keys()];
  const clients = pickClients(random, known, own);
  const ends = new Map<number, number>();
  const runs = clients.map((client) => {
    const state = Y.getState(doc.store, client);
    const clock = startOf(random, state);
    const count = 1 + random.int(random.chance(0.1) ? 12 : 3);
    const pieces: Piece[] = [];
    let at = clock;
    for (let index = 0; index < count; index += 1) {
      const piece = aPiece(random, { doc, own, client, at, ends, known: [...known, ...clients] });
      pieces.push(piece);
      at += lengthOf(piece);
      ends.set(client, at);
    }
    return { client, clock, pieces, ...(random.chance(TWIST / 4) && { claims: random.pick(BEYOND) }) };
  });
  return writeUpdate({ runs, deletes: someDeletes(random, doc, ends) });
}

function pickClients(random: Seeded, known: readonly number[], own: readonly number[]): number[] {
  const clients = new Set<number>([random.pick(own)]);
  if (random.chance(0.25)) clients.add(random.pick(own));
  if (random.chance(0.1) && known.length > 0) clients.add(random.pick(known));
  if (random.chance(TWIST)) clients.add(random.int(2 ** 32));
  // Yjs writes the highest client first; any order is read.
  return [...clients].sort((a, b) => (random.chance(0.9) ? b - a : a - b));
}

function startOf(random: Seeded, state: number): number {
  if (random.chance(TWIST)) return random.pick(BEYOND);
  if (random.chance(TWIST)) return state + 1 + random.int(3);
  // Starting lower repeats what is there, which is honest when it is the same.
  return random.chance(0.12) ? random.int(state + 1) : state;
}

interface Place extends Attack {
  readonly client: number;
  readonly at: number;
  readonly ends: ReadonlyMap<number, number>;
  readonly known: readonly number[];
}

function aPiece(random: Seeded, place: Place): Piece {
  if (random.chance(TWIST / 4)) return { ref: 10, length: random.chance(0.5) ? 1 : random.pick(BEYOND) };
  if (random.chance(0.03)) return { ref: 0, length: random.chance(0.9) ? 1 + random.int(4) : 0 };
  const kind = random.next();
  if (kind < 0.35) return anEntry(random, place);
  return (kind < 0.85 ? aListItem(random, place) : undefined) ?? aWildItem(random, place);
}

/** An entry of a root or of a map: possible, though not with every content. */
function anEntry(random: Seeded, place: Place): Piece {
  const parent = random.chance(0.7) ? aRoot(random) : (aType(random, place, Y.Map) ?? aRoot(random));
  return item({ parent, parentSub: random.pick(KEYS), content: aContent(random) });
}

/** Something in a text or list between two of its things, often two that are no neighbours. */
function aListItem(random: Seeded, { doc, client, at, ends, known }: Place): Piece | undefined {
  if (random.chance(0.3) && ends.has(client)) {
    return item({ origin: { client, clock: at - 1 }, content: aContent(random) });
  }
  const all = known.flatMap((each) => doc.store.clients.get(each) ?? []);
  const lists = all.filter((each) => each instanceof Y.Item && isList(each.content));
  if (lists.length === 0) return undefined;
  const holder = random.pick(lists) as Y.Item;
  const ids: Id[] = [];
  for (let next = (holder.content as Y.ContentType).type._start; next !== null; next = next.right) {
    ids.push({ client: next.id.client, clock: next.id.clock + random.int(next.length) });
  }
  const left = random.int(ids.length + 1) - 1;
  const right = random.chance(0.7) ? left + 1 : random.int(ids.length + 1);
  const { client: owner, clock } = holder.id;
  const neighbours = { origin: ids[left] ?? null, rightOrigin: ids[right] ?? null };
  return item({ ...neighbours, parent: { client: owner, clock }, content: aContent(random) });
}

function isList(content: Y.Item['content']): boolean {
  return content instanceof Y.ContentType && !(content.type instanceof Y.Map);
}

function aWildItem(random: Seeded, place: Place): Piece {
  const parent = random.chance(0.55) ? aRoot(random) : (aType(random, place) ?? aRoot(random));
  return item({
    origin: random.chance(0.6) ? anId(random, place) : null,
    rightOrigin: random.chance(0.5) ? anId(random, place) : null,
    parent,
    parentSub: random.chance(0.6) ? random.pick(KEYS) : null,
    content: aContent(random),
  });
}

type ItemPiece = Extract<Piece, { ref: 'item' }>;

function item(given: Partial<ItemPiece> & Pick<ItemPiece, 'content'>): Piece {
  return { ref: 'item', origin: null, rightOrigin: null, parent: 'meta', parentSub: null, ...given };
}

function aRoot(random: Seeded): string {
  return random.chance(TWIST) ? random.pick(['secrets', '', '__proto__', 'Meta']) : random.pick(ROOT_NAMES);
}

/** An id that is known, or new in this update, or not far beyond. */
function anId(random: Seeded, { doc, client, at, ends, known, own }: Place): Id {
  if (random.chance(0.3)) return { client, clock: Math.max(0, at - 1 - random.int(3)) };
  if (random.chance(TWIST)) return { client, clock: at + random.int(3) };
  const other = random.chance(0.2) ? random.pick(own) : random.pick(known);
  const end = Math.max(Y.getState(doc.store, other), ends.get(other) ?? 0);
  return { client: other, clock: random.int(end + (random.chance(TWIST) ? 2 : 0)) };
}

/** The place of something that can hold content. */
function aType(random: Seeded, place: Place, of: unknown = Y.AbstractType): Id | undefined {
  if (random.chance(0.1)) return anId(random, place);
  const structs = place.doc.store.clients.get(random.pick(place.known)) ?? [];
  const types = structs.filter((each) => each instanceof Y.Item && holds(each.content, of));
  if (types.length === 0) return undefined;
  const { client, clock } = random.pick(types).id;
  return { client, clock };
}

function holds(content: Y.Item['content'], of: unknown): boolean {
  return content instanceof Y.ContentType && (of === Y.AbstractType || content.type.constructor === of);
}

const CONTENTS: readonly ((random: Seeded) => Content)[] = [
  (random) => ({ ref: 4, text: random.pick(['a', 'bc', 'def', '🙂', '\ud83d']) }),
  (random) => ({ ref: 4, text: random.pick(['text', 'claim', 'x', '']) }),
  (random) => ({ ref: 8, values: [aValue(random)] }),
  (random) => ({ ref: 8, values: [aValue(random)] }),
  (random) => ({ ref: 8, values: someValues(random) }),
  (random) => ({ ref: 7, type: random.int(3), name: 'p' }),
  (random) => ({ ref: 7, type: random.int(3), name: 'p' }),
  (random) => ({ ref: 1, length: 1 + random.int(3) }),
];

const FORBIDDEN: readonly ((random: Seeded) => Content)[] = [
  () => ({ ref: 2, json: ['1', '"x"', 'undefined'] }),
  () => ({ ref: 3, bytes: Uint8Array.of(1, 2, 3) }),
  () => ({ ref: 5, json: '{"image":"x"}' }),
  () => ({ ref: 6, key: 'bold', json: 'true' }),
  (random) => ({ ref: 7, type: 3 + random.int(6), name: 'p' }),
  () => ({ ref: 9, guid: 'g', options: {} }),
  (random) => ({ ref: 1, length: random.pick([0, ...BEYOND]) }),
  () => ({ ref: 8, values: [] }),
  () => ({ ref: 4, text: '' }),
];

function aContent(random: Seeded): Content {
  return random.pick(random.chance(TWIST) ? FORBIDDEN : CONTENTS)(random);
}

function someValues(random: Seeded): unknown[] {
  return Array.from({ length: 1 + random.int(3) }, () => aValue(random));
}

function aValue(random: Seeded): unknown {
  if (random.chance(TWIST)) return nested(1 + random.int(80));
  return random.pick<unknown>([
    ...[1, 'cost', null, true, 1.5, { x: 1, y: 2 }, [], undefined],
    ...[Number.NaN, '__proto__', { __proto__: null, constructor: 1 }, [[1]], -0],
  ]);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function someDeletes(random: Seeded, doc: Y.Doc, ends: ReadonlyMap<number, number>): SpeltUpdate['deletes'] {
  if (!random.chance(0.3)) return [];
  const clients = [...new Set([...doc.store.clients.keys(), ...ends.keys()])];
  return Array.from({ length: 1 + random.int(2) }, () => {
    const client = random.pick(clients);
    const end = Math.max(Y.getState(doc.store, client), ends.get(client) ?? 0);
    const ranges = Array.from({ length: 1 + random.int(3) }, () => {
      const clock = random.int(end + 1);
      const length = random.chance(TWIST) ? random.pick([0, ...BEYOND]) : 1 + random.int(4);
      return { clock, length };
    });
    return { client, ranges };
  });
}
