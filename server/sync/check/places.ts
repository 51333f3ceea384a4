import * as Y from 'yjs';
import { rootOf } from './references.ts';
import type { Struct } from './structs.ts';

/** Where content goes: under a key of a map, into a text or list, or nowhere, because that was deleted and collected. */
type Place =
  | { readonly kind: 'entry' | 'list'; readonly holder: unknown; readonly key: string | null }
  | { readonly kind: 'void' };

const VOID: Place = { kind: 'void' };

type Runs = ReadonlyMap<number, readonly Struct[]>;
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds'];

/**
 * Says what is wrong with where an update puts things; every struct must find what it builds on (see order.ts).
 * Yjs copies the place from one neighbour and never looks at the other: with neighbours in two places, or a key of a
 * map that is held like a list, the live document and its reload disagree about what is there.
 */
export function placesFault(store: Y.Doc['store'], runs: Runs, deletes: Deletes): string | undefined {
  const places = new Places(store, runs, deletes);
  for (const [client, structs] of runs) {
    const state = Y.getState(store, client);
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (places.splitsCharacter(struct)) return 'It cuts a character in two.';
      // What is there already, Yjs passes over.
      const isKnown = struct.id.clock + struct.length <= state;
      const fault = isKnown ? undefined : places.faultOf(struct, state);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

class Places {
  readonly #store: Y.Doc['store'];
  readonly #runs: Runs;
  readonly #deletes: Deletes;
  readonly #found = new Map<Struct, Place>();

  constructor(store: Y.Doc['store'], runs: Runs, deletes: Deletes) {
    this.#store = store;
    this.#runs = runs;
    this.#deletes = deletes;
  }

  faultOf(item: Y.Item, state: number): string | undefined {
    const place = this.#of(item);
    if (place === undefined) return 'It puts content where none can be.';
    // The rest of an item whose beginning is there continues that beginning.
    const beginning = item.id.clock < state ? new Y.ID(item.id.client, state - 1) : null;
    for (const id of [item.origin, item.rightOrigin, beginning]) {
      if (id !== null && !isSame(this.#at(id), place)) return 'It puts one thing between two places.';
    }
    return place.kind === 'entry' ? this.#entryFault(item) : undefined;
  }

  /** An entry is one value, set after the one before it and before nothing. */
  #entryFault(item: Y.Item): string | undefined {
    if (item.rightOrigin !== null) return 'It puts an entry of a map before another.';
    if (item.length === 1 || item.content instanceof Y.ContentDeleted) return undefined;
    // Values of one key that were taken away one after the other, and kept for undoing, are written as one item.
    return this.#isTakenAway(item) ? undefined : 'It puts several values under one key.';
  }

  #isTakenAway({ id, length }: Y.Item): boolean {
    for (let clock = id.clock; clock < id.clock + length; clock += 1) {
      if (!Y.isDeleted(this.#deletes, new Y.ID(id.client, clock))) return false;
    }
    return true;
  }

  /**
   * Whether an item points between the two halves of a character. Yjs cuts there and puts a question mark in place of
   * each half, also when it passes the item over: then nothing is stored of what happened.
   */
  splitsCharacter({ origin, rightOrigin }: Y.Item): boolean {
    if (origin !== null && this.#isFirstHalf(origin)) return true;
    return rightOrigin !== null && rightOrigin.clock > 0 && this.#isFirstHalf(before(rightOrigin));
  }

  #isFirstHalf(id: Y.ID): boolean {
    const struct = this.#find(id);
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
    const offset = id.clock - struct.id.clock;
    return (
      offset + 1 < struct.length &&
      struct.content.str.codePointAt(offset) !== struct.content.str.charCodeAt(offset)
    );
  }

  /** The place of an item: as its neighbours', or where it says; undefined when nothing can be there. */
  #of(item: Y.Item): Place | undefined {
    // A chain may be as long as the update, so it is followed without recursion.
    const chain: Y.Item[] = [];
    let place: Place | undefined;
    for (let next: Struct = item; ; ) {
      place = this.#found.get(next) ?? this.#stored(next);
      if (place !== undefined || !(next instanceof Y.Item)) break;
      chain.push(next);
      const neighbour: Y.ID | null = next.origin ?? next.rightOrigin;
      const found: Struct | undefined = neighbour === null ? undefined : this.#find(neighbour);
      if (neighbour !== null && found === undefined) return undefined;
      if (found === undefined) {
        place = this.#named(next);
        break;
      }
      next = found;
    }
    if (place !== undefined) for (const each of chain) this.#found.set(each, place);
    return place;
  }

  #at(id: Y.ID): Place | undefined {
    const struct = this.#find(id);
    if (struct === undefined) return undefined;
    return struct instanceof Y.Item ? this.#of(struct) : VOID;
  }

  /** The place of something that the document has. */
  #stored(struct: Struct): Place | undefined {
    if (!(struct instanceof Y.Item)) return VOID;
    const holder = struct.parent as unknown;
    if (!(holder instanceof Y.AbstractType)) return undefined;
    return placeIn(holder, holder._item ?? Y.findRootTypeKey(holder), struct.parentSub);
  }

  /** The place that an item names itself. */
  #named(item: Y.Item): Place | undefined {
    const root = rootOf(item);
    if (root !== undefined) return { kind: 'entry', holder: root, key: item.parentSub };
    const parent = item.parent as unknown;
    const holder = parent instanceof Y.ID ? this.#find(parent) : undefined;
    if (holder === undefined) return undefined;
    if (!(holder instanceof Y.Item) || holder.content instanceof Y.ContentDeleted) return VOID;
    return holder.content instanceof Y.ContentType
      ? placeIn(holder.content.type, holder, item.parentSub)
      : undefined;
  }

  #find({ client, clock }: Y.ID): Struct | undefined {
    const isStored = clock < Y.getState(this.#store, client);
    const structs = isStored ? this.#store.clients.get(client) : this.#runs.get(client);
    if (structs === undefined || clock < (structs[0]?.id.clock ?? Number.POSITIVE_INFINITY)) return undefined;
    return structs[Y.findIndexSS(structs as (Y.Item | Y.GC)[], clock)];
  }
}

function before({ client, clock }: Y.ID): Y.ID {
  return new Y.ID(client, clock - 1);
}

/** Maps hold entries, texts and lists hold a row of things; a root is a map. */
function placeIn(type: unknown, holder: unknown, key: string | null): Place | undefined {
  const isList = type instanceof Y.Text || type instanceof Y.Array;
  if (isList !== (key === null)) return undefined;
  return { kind: isList ? 'list' : 'entry', holder, key };
}

function isSame(one: Place | undefined, other: Place): boolean {
  if (one === undefined || one.kind === 'void' || other.kind === 'void') return one?.kind === other.kind;
  return one.holder === other.holder && one.key === other.key;
}
