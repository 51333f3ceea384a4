import type { Migration, PlainCollections, PlainRecord } from '../../shared/model/migrations.ts';

function eachElement(map: PlainCollections, change: (element: PlainRecord) => PlainRecord): PlainCollections {
  return { ...map, elements: (map.elements ?? []).map(change) };
}

/** A step that never was: notes were once called remarks. */
export const renameRemarks: Migration = {
  to: 2,
  name: 'rename remarks to notes',
  up: (map) =>
    eachElement(map, (element) => {
      if (!('remark' in element)) return element;
      const { remark, ...rest } = element;
      return { ...rest, note: remark };
    }),
};

/** A step that never was: every element has a note, be it empty. */
export const addNotes: Migration = {
  to: 3,
  name: 'give every element a note',
  up: (map) => eachElement(map, (element) => ('note' in element ? element : { ...element, note: '' })),
};

/** A sequence of steps from version 1 to 3, to try the machinery while the product has none. */
export const FAKE_STEPS: readonly Migration[] = [renameRemarks, addNotes];
