import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteSelection } from '../../../client/commands/delete.ts';
import { setMapTitle } from '../../../client/commands/map.ts';
import { restore } from '../../../client/commands/restore.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { UPDATE_BYTES_MAX } from '../../../shared/wire/limits.ts';
import { aClaim, aSession, must } from '../../support/a-session.ts';
import { aMap, anElement } from '../../support/builders.ts';

const WHOLE = { gone: true, changed: true, added: true };

/** Pieces of an update that the server takes. */
const PIECES_MAX = 20_000;

describe('restore', () => {
  it('makes the map as it was in one step of undo of its own', () => {
    const session = aSession();
    const claim = aClaim(session, 'Said.');
    const then = session.reading().map;
    must(deleteSelection(session, [claim]));
    aClaim(session, 'Later.');
    must(setMapTitle(session, 'Later'));
    const now = session.reading().map;
    must(restore(session, then, WHOLE));
    expect(session.reading().map).toEqual(then);
    session.undo.undo();
    expect(session.reading().map).toEqual(now);
    session.undo.redo();
    expect(session.reading().map).toEqual(then);
  });

  it('is refused to observers, and writes nothing', () => {
    const member = aSession();
    aClaim(member, 'Said.');
    const observer = aSession({ role: 'observer' });
    expect(restore(observer, member.reading().map, WHOLE)).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(observer.reading().map.elements.size).toBe(0);
  });

  it('of 3,000 cards is sent in updates that the server takes, and so are undoing and redoing it', () => {
    const map = aMap({
      elements: Array.from({ length: 3_000 }, (_, index) =>
        anElement(index, { text: `${index} ${'Länge '.repeat(100)}`, tags: ['one', 'two'] }),
      ),
    });
    const session = aSession();
    const peer = new Y.Doc();
    const tooLarge: unknown[] = [];
    let updates = 0;
    session.doc.on('update', (update: Uint8Array) => {
      updates += 1;
      const pieces = Y.decodeUpdate(update).structs.length;
      if (update.length > UPDATE_BYTES_MAX || pieces > PIECES_MAX) tooLarge.push([update.length, pieces]);
      Y.applyUpdate(peer, update);
    });
    const empty = session.reading().map;
    must(restore(session, map, WHOLE));
    expect(updates).toBeGreaterThan(2);
    const full = session.reading().map;
    expect(full.elements.size).toBe(3_000);
    session.undo.undo();
    expect([session.reading().map.elements.size, session.undo.state().canUndo]).toEqual([0, false]);
    session.undo.redo();
    expect(readMap(peer).map.elements).toEqual(full.elements);
    must(restore(session, empty, WHOLE));
    session.undo.undo();
    expect(readMap(peer).map.elements).toEqual(full.elements);
    expect(tooLarge).toEqual([]);
  }, 60_000);
});
