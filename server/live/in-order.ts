import * as Y from 'yjs';

/** Steps along texts and lists that judging one update may take; some 20 ms. Only many people at one spot need more than a few. */
const STEPS_MAX = 1_000_000;

type Holder = Y.AbstractType<unknown>;

/**
 * Says why what a transaction added to texts and lists cannot stand where it does; undefined when it can. Whoever
 * adds something sees its two neighbours side by side: the left one comes first, and between them is only what they
 * cannot have known of. For anything else the place that Yjs finds depends on what else is there by then, so that
 * the live document and its reload disagree about the order. `writers` are the clients that anything was added of; a
 * map has thousands of others after a while.
 */
export function orderFault(
  { doc, beforeState }: Y.Transaction,
  writers: readonly number[],
): string | undefined {
  const order = new Order(doc.store);
  for (const client of writers) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (structs === undefined || Y.getState(doc.store, client) <= start) continue;
    for (let at = Y.findIndexSS(structs, start); at < structs.length; at += 1) {
      const item = structs[at];
      if (item instanceof Y.Item && !order.holds(item))
        return 'it stands between things that are not neighbours';
    }
  }
  return undefined;
}

class Order {
  readonly #store: Y.Doc['store'];
  readonly #indexes = new Map<Holder, ReadonlyMap<Y.Item, number>>();
  #steps = 0;

  constructor(store: Y.Doc['store']) {
    this.#store = store;
  }

  holds(item: Y.Item): boolean {
    const { parent, parentSub, origin, rightOrigin } = item;
    if (parentSub !== null || !(parent instanceof Y.AbstractType)) return true;
    // Nobody else was at this spot: nearly always.
    const isLeftNext = isAt(item.left?.lastId, origin);
    if (isLeftNext && isAt(item.right?.id, rightOrigin)) return true;
    const index = this.#indexOf(parent);
    const left = this.#place(index, origin, -1);
    const right = this.#place(index, rightOrigin, Number.POSITIVE_INFINITY);
    if (left >= right) return false;
    // A neighbour knows its own neighbours, and so does whoever knows it.
    if (this.#place(index, this.#originOf(rightOrigin), -1) > left) return false;
    if (this.#place(index, this.#rightOriginOf(origin), Number.POSITIVE_INFINITY) < right) return false;
    return this.#knewNothingBetween(item, parent);
  }

  /** Whether none of the same client's earlier things stands between an item and the neighbours that it names. */
  #knewNothingBetween(item: Y.Item, parent: Holder): boolean {
    const first = item.origin === null ? parent._start : this.#find(item.origin).right;
    const end = item.rightOrigin === null ? null : this.#find(item.rightOrigin);
    for (let next = first; next !== end; next = next.right) {
      this.#steps += 1;
      if (next === null || this.#steps > STEPS_MAX) return false;
      if (next.id.client === item.id.client && next.id.clock < item.id.clock) return false;
    }
    return true;
  }

  #find(id: Y.ID): Y.Item {
    return Y.getItem(this.#store, id);
  }

  #originOf(id: Y.ID | null): Y.ID | null {
    if (id === null) return null;
    const item = this.#find(id);
    return item.id.clock === id.clock ? item.origin : new Y.ID(id.client, id.clock - 1);
  }

  #rightOriginOf(id: Y.ID | null): Y.ID | null {
    return id === null ? null : this.#find(id).rightOrigin;
  }

  #place(index: ReadonlyMap<Y.Item, number>, id: Y.ID | null, none: number): number {
    return id === null ? none : (index.get(this.#find(id)) ?? none);
  }

  #indexOf(parent: Holder): ReadonlyMap<Y.Item, number> {
    const known = this.#indexes.get(parent);
    if (known !== undefined) return known;
    const index = new Map<Y.Item, number>();
    for (let next = parent._start; next !== null; next = next.right) index.set(next, index.size);
    this.#indexes.set(parent, index);
    return index;
  }
}

function isAt(found: Y.ID | undefined, named: Y.ID | null): boolean {
  if (found === undefined || named === null) return found === undefined && named === null;
  return Y.compareIDs(found, named);
}
