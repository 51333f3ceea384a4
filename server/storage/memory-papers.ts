import type { MapId } from '../../shared/base/ids.ts';
import type { MarkPlace, MarkRow, PaperStorage, TextRow } from './papers.ts';

/** What is kept beside the document of one map. */
export interface KeptPapers {
  readonly texts: Map<string, TextRow>;
  readonly marks: Map<string, MarkRow>;
}

/** The calls about texts and private marks, on maps in memory. */
export function paperCalls(maps: ReadonlyMap<MapId, KeptPapers>): PaperStorage {
  return {
    addText: async (text, room) => {
      const texts = maps.get(text.map)?.texts;
      if (texts === undefined) return 'no-map';
      if (texts.has(text.hash)) return 'known';
      const used = [...texts.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (texts.size >= room.texts || used + text.bytes.length > room.bytes) return 'full';
      texts.set(text.hash, text);
      return 'added';
    },
    loadText: async (map, hash) => maps.get(map)?.texts.get(hash),
    listMarks: async (map, participant) =>
      [...(maps.get(map)?.marks.values() ?? [])]
        .filter((mark) => mark.participant === participant)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    putMark: async (mark, marksMax) => {
      const marks = maps.get(mark.map)?.marks;
      if (marks === undefined) return 'no-map';
      const own = [...marks.values()].filter(({ participant }) => participant === mark.participant);
      if (own.length >= marksMax && !marks.has(placeOf(mark))) return 'full';
      marks.set(placeOf(mark), mark);
      return 'kept';
    },
    removeMark: async (place) => maps.get(place.map)?.marks.delete(placeOf(place)) ?? false,
  };
}

/** A space stands in no id, and sorts before all that may. */
function placeOf({ participant, element, anchor }: MarkPlace): string {
  return `${participant} ${element} ${anchor}`;
}
