import type { ElementId } from '../../shared/base/ids.ts';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import { addElement } from '../../shared/doc/write/elements.ts';
import { anElement, must } from '../support/builders.ts';
import type { Peer } from '../support/peer.ts';

/** Edits on their way at once: a few, so that one tick holds several. */
const IN_FLIGHT = 3;
/** Every so many edits an earlier card is taken away again: deletions leave no other trace than being stored. */
const DELETE_EVERY = 5;

/** Somebody who writes as fast as acknowledgements come back. */
export interface Writer {
  readonly peer: Peer;
  /** Cards whose making was acknowledged, and whose deletion was never asked for. */
  readonly kept: ReadonlySet<ElementId>;
  /** Cards whose deletion was acknowledged. */
  readonly gone: ReadonlySet<ElementId>;
  /** Cards that were made and not taken away, acknowledged or not. */
  readonly undeleted: ReadonlySet<ElementId>;
  /** Milliseconds from each acknowledged edit to its acknowledgement. */
  readonly latencies: readonly number[];
  stop(): void;
}

/** Lets a peer write until it is stopped or its connection ends. */
export function write(peer: Peer, name: string, onAcknowledged: () => void): Writer {
  const [kept, gone, undeleted] = [new Set<ElementId>(), new Set<ElementId>(), new Set<ElementId>()];
  const latencies: number[] = [];
  let count = 0;
  let isWriting = true;
  const next = (): void => {
    if (!isWriting || peer.provider.ws === null) return;
    count += 1;
    const noted = count % DELETE_EVERY === 0 ? remove() : add(`${name}-${count}`);
    const start = performance.now();
    void peer.saved().then(() => {
      noted();
      latencies.push(performance.now() - start);
      onAcknowledged();
      next();
    });
  };
  const add = (suffix: string): (() => void) => {
    const element = anElement(suffix, { text: `Card ${suffix}` });
    must(addElement(peer.doc, element));
    undeleted.add(element.id);
    return () => {
      if (undeleted.has(element.id)) kept.add(element.id);
    };
  };
  const remove = (): (() => void) => {
    const [id] = kept;
    if (id === undefined) return () => {};
    must(deleteAll(peer.doc, { elements: [id], relations: [] }));
    kept.delete(id);
    undeleted.delete(id);
    return () => gone.add(id);
  };
  for (let flight = 0; flight < IN_FLIGHT; flight += 1) next();
  return {
    ...{ peer, kept, gone, undeleted, latencies },
    stop: () => {
      isWriting = false;
    },
  };
}
