import { describe, expect, it } from 'vitest';
import { deleteSelection } from '../../../client/commands/delete.ts';
import { setMapTitle } from '../../../client/commands/map.ts';
import { restore } from '../../../client/commands/restore.ts';
import { aClaim, aSession, must } from '../../support/a-session.ts';

const WHOLE = { gone: true, changed: true, added: true };

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
});
