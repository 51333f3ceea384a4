import * as Y from 'yjs';
import { fillDoc } from '../../../shared/doc/fill.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { printNative } from '../../../shared/formats/native/print.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { aMap, anElement, aRelation, e, p } from '../../support/builders.ts';

/** Cards and relations of a map. */
export interface Size {
  readonly cards: number;
  readonly relations: number;
}

/** The same map in the two forms in which servers take it. */
export interface Content {
  readonly size: Size;
  /** A map file, for ours. */
  readonly file: string;
  /** A Yjs update, for the others. */
  readonly update: Uint8Array;
}

const SENTENCE =
  'Working together takes more time than other research, and the time is rarely paid for by those who ask for it.';
/** Cards stand in rows of so many, and each of so many characters is a little different. */
const ROW = 40;

/** A map with texts of the length that people write. */
export function makeContent(size: Size): Content {
  const map = buildMap(size);
  const doc = new Y.Doc();
  fillDoc(doc, map);
  return {
    size,
    file: printNative(map, [{ id: p('ana'), name: 'Ana' }]),
    update: Y.encodeStateAsUpdate(doc),
  };
}

function buildMap({ cards, relations }: Size): ArgumentMap {
  const elements = Array.from({ length: cards }, (_, index) =>
    anElement(index, {
      text: `${index}. ${SENTENCE.slice(0, 50 + ((index * 7) % 60))}`,
      position: { x: (index % ROW) * 320, y: Math.floor(index / ROW) * 220 },
    }),
  );
  const links = Array.from({ length: relations }, (_, index) => {
    // Each card supports the ones one, two … steps on, so that no two relations have the same ends.
    const step = 1 + Math.floor(index / cards);
    return aRelation(index, e(index % cards), e((index + step) % cards));
  });
  return aMap({ title: 'A map of the benchmark', elements, relations: links });
}

/** Letters after which a writer begins the card anew, far below what a card may hold. */
const LETTERS_MAX = 300;

/** Somebody who types in one card; every edit is one update and moves their clock by one. */
export class Typist {
  readonly #doc = new Y.Doc();
  readonly #text: Y.Text;
  #letters = 0;
  #last: Uint8Array = new Uint8Array();

  constructor(content: Uint8Array, card: number, clientId: number) {
    Y.applyUpdate(this.#doc, content);
    this.#doc.clientID = clientId;
    const text = recordOf(this.#doc, 'elements', e(card))?.get('text');
    if (!(text instanceof Y.Text)) throw new Error(`the map has no card ${card}`);
    this.#text = text;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#last = update;
    });
  }

  /** The clock that the next edit brings this writer to. */
  get nextClock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID) + 1;
  }

  /** Types a letter. */
  edit(): Uint8Array {
    this.#doc.transact(() => {
      if (this.#letters >= LETTERS_MAX) {
        this.#text.delete(0, this.#letters);
        this.#letters = 0;
      }
      this.#text.insert(this.#letters, 'abcdefghijklmnopqrstuvwxyz'.charAt(this.#letters % 26));
      this.#letters += 1;
    });
    return this.#last;
  }
}
