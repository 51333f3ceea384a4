import { describe, expect, it } from 'vitest';
import { addNewSource, nameSourceText } from '../../../client/commands/sources.ts';
import { aSession, must } from '../../support/a-session.ts';

const HASH = 'a'.repeat(64);
const SOURCE = { type: 'article-journal', title: 'Lost in the shadows' };

describe('naming the text of a source', () => {
  it('is one step of undo, and taking it back is another', () => {
    const session = aSession();
    const id = must(addNewSource(session, SOURCE));
    const named = () => session.reading().map.sources.get(id)?.textHash;
    must(nameSourceText(session, id, HASH));
    expect(named()).toBe(HASH);
    must(nameSourceText(session, id, undefined));
    expect(session.reading().map.sources.get(id)).toEqual({ id, ...SOURCE });
    session.undo.undo();
    expect(named()).toBe(HASH);
    session.undo.undo();
    expect(named()).toBeUndefined();
    session.undo.redo();
    expect(named()).toBe(HASH);
  });

  it('is refused to observers, for what is no hash, and for a source that is gone', () => {
    const session = aSession();
    const id = must(addNewSource(session, SOURCE));
    expect(nameSourceText(session, id, 'abc')).toMatchObject({
      ok: false,
      error: { code: 'invalid-record' },
    });
    expect(nameSourceText(session, 's_gone' as typeof id, HASH)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const observer = aSession({ role: 'observer', doc: session.doc });
    expect(nameSourceText(observer, id, HASH)).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });
});
