import { describe, expect, it } from 'vitest';
import type { MarkRow, TextRow } from '../../server/storage/papers.ts';
import type { AnchorId, ElementId } from '../../shared/base/ids.ts';
import { ANN, aMap, BOB, bytes, type Current, MAP, OTHER, plain } from './storage-suite-support.ts';

const ROOM = { texts: 10, bytes: 100 };

function aText(hash: string, more: Partial<TextRow> = {}): TextRow {
  const row = { map: MAP, hash, addedBy: ANN, addedAt: 5_000, chars: 3, size: 30, bytes: bytes(7, 8, 9) };
  return { ...row, ...more };
}

function aMark(element: string, more: Partial<MarkRow> = {}): MarkRow {
  const place = { map: MAP, participant: ANN, element: element as ElementId, anchor: 'a_1' as AnchorId };
  return { ...place, verdict: 'faithful', note: '', wording: '00112233445566', at: 6_000, ...more };
}

/** What every storage must do about texts of sources and private marks. */
export function paperContract(storage: Current): void {
  textContract(storage);
  markContract(storage);
}

function textContract(storage: Current): void {
  describe('texts', () => {
    it('gives a text as it was added, to its map alone', async () => {
      await storage().createMap(aMap(OTHER));
      expect(await storage().addText(aText('h'), ROOM)).toBe('added');
      const found = await storage().loadText(MAP, 'h');
      expect(found).toMatchObject({ map: MAP, hash: 'h', addedBy: ANN, addedAt: 5_000, chars: 3, size: 30 });
      expect(found !== 'damaged' && plain(found?.bytes)).toEqual([7, 8, 9]);
      expect(await storage().loadText(MAP, 'other')).toBeUndefined();
      expect(await storage().loadText(OTHER, 'h')).toBeUndefined();
    });

    it('keeps a text once, as it came first, also when two add it at once', async () => {
      const twice = [aText('h'), aText('h', { addedBy: BOB, bytes: bytes(1) })];
      const kept = await Promise.all(twice.map((text) => storage().addText(text, ROOM)));
      expect(kept).toEqual(['added', 'known']);
      const found = await storage().loadText(MAP, 'h');
      expect(found !== 'damaged' && found?.addedBy).toBe(ANN);
    });

    it('keeps no more texts or bytes than there is room for, and knows those it has all the same', async () => {
      const add = (hash: string, room: Partial<typeof ROOM>) =>
        storage().addText(aText(hash), { ...ROOM, ...room });
      expect(await add('one', { bytes: 2 })).toBe('full');
      expect(await add('one', { bytes: 3 })).toBe('added');
      expect(await add('two', { bytes: 5 })).toBe('full');
      expect(await add('two', { texts: 1 })).toBe('full');
      expect(await add('one', { texts: 1, bytes: 1 })).toBe('known');
      const race = await Promise.all(['two', 'three'].map((hash) => add(hash, { texts: 2 })));
      expect(race).toEqual(['added', 'full']);
    });

    it('keeps none for a map that is not there', async () => {
      expect(await storage().addText(aText('h', { map: OTHER }), ROOM)).toBe('no-map');
    });

    it('erases them with their map', async () => {
      await storage().addText(aText('h'), ROOM);
      await storage().eraseMap(MAP);
      expect(await storage().loadText(MAP, 'h')).toBeUndefined();
      await storage().createMap(aMap(MAP));
      expect(await storage().loadText(MAP, 'h')).toBeUndefined();
    });
  });
}

function markContract(storage: Current): void {
  describe('private marks', () => {
    it('are listed by element and anchor, to the one who made them', async () => {
      const anchor = 'a_2' as AnchorId;
      const own = [aMark('e_2'), aMark('e_1', { anchor, note: 'too strong' }), aMark('e_1')];
      for (const mark of [...own, aMark('e_1', { participant: BOB })]) {
        expect(await storage().putMark(mark, 9)).toBe('kept');
      }
      expect(await storage().listMarks(MAP, ANN)).toEqual([own[2], own[1], own[0]]);
      expect(await storage().listMarks(MAP, BOB)).toHaveLength(1);
      expect(await storage().listMarks(OTHER, ANN)).toEqual([]);
    });

    it('take the place of older ones', async () => {
      await storage().putMark(aMark('e_1'), 1);
      const newer = aMark('e_1', { verdict: 'wrong', at: 7_000 });
      expect(await storage().putMark(newer, 1)).toBe('kept');
      expect(await storage().listMarks(MAP, ANN)).toEqual([newer]);
    });

    it('are as many per person as there may be', async () => {
      await storage().putMark(aMark('e_1'), 1);
      expect(await storage().putMark(aMark('e_2'), 1)).toBe('full');
      expect(await storage().putMark(aMark('e_2', { participant: BOB }), 1)).toBe('kept');
    });

    it('are taken back by the one who made them', async () => {
      await storage().putMark(aMark('e_1'), 9);
      expect(await storage().removeMark(aMark('e_1', { participant: BOB }))).toBe(false);
      expect(await storage().removeMark(aMark('e_1'))).toBe(true);
      expect(await storage().removeMark(aMark('e_1'))).toBe(false);
      expect(await storage().listMarks(MAP, ANN)).toEqual([]);
    });

    it('go with their map, and come to none that is not there', async () => {
      await storage().putMark(aMark('e_1'), 9);
      await storage().eraseMap(MAP);
      expect(await storage().putMark(aMark('e_1'), 9)).toBe('no-map');
      await storage().createMap(aMap(MAP));
      expect(await storage().listMarks(MAP, ANN)).toEqual([]);
    });
  });
}
