import { describe, expect, it } from 'vitest';
import { addElementAt, saveAnchor } from '../../../client/commands/elements.ts';
import {
  addNewSource,
  changeSource,
  importSources,
  mergeSources,
  nameSourceText,
  removeSource,
} from '../../../client/commands/sources.ts';
import { planImport } from '../../../shared/references/import-plan.ts';
import { aSession, must } from '../../support/a-session.ts';
import { a, anAnchor, aSource } from '../../support/builders.ts';

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

describe('bringing references in', () => {
  it('adds what is new and enriches what is there, in one step of undo however many they are', () => {
    const session = aSession();
    const known = must(addNewSource(session, { ...SOURCE, DOI: '10.1186/x1' }));
    const before = session.reading().map.sources;
    const entries = Array.from({ length: 900 }, (_, at) => aSource(`n${at}`));
    const same = aSource('same', { DOI: '10.1186/X1', volume: '18' });
    must(importSources(session, planImport(before.values(), [...entries, same])));
    expect(session.reading().map.sources.size).toBe(901);
    expect(session.reading().map.sources.get(known)?.volume).toBe('18');
    session.undo.undo();
    expect(session.reading().map.sources).toEqual(before);
    session.undo.redo();
    expect(session.reading().map.sources.size).toBe(901);
  });

  it('takes over only what is gained, so that what somebody changed meanwhile stays', () => {
    const session = aSession();
    const id = must(addNewSource(session, { ...SOURCE, DOI: '10.1186/x1' }));
    const plan = planImport(session.reading().map.sources.values(), [
      aSource('same', { DOI: '10.1186/x1', volume: '18' }),
    ]);
    must(changeSource(session, { ...session.reading().map.sources.get(id)!, title: 'Found again' }));
    must(importSources(session, plan));
    expect(session.reading().map.sources.get(id)).toMatchObject({ title: 'Found again', volume: '18' });
  });

  it('is refused to observers', () => {
    const observer = aSession({ role: 'observer' });
    expect(importSources(observer, planImport([], [aSource('1')]))).toMatchObject({ ok: false });
    expect(mergeSources(observer)).toMatchObject({ ok: false });
  });
});

describe('a source that something rests on', () => {
  it('is not deleted, and says what keeps it', () => {
    const session = aSession();
    const id = must(addNewSource(session, SOURCE));
    const card = must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }, 'x'));
    must(saveAnchor(session, card, anAnchor('1', { sourceId: id })));
    const removed = removeSource(session, id);
    expect(removed.ok ? '' : removed.error.message).toBe(
      'It stays on the list: 1 card rests on it. Change that first.',
    );
    const other = must(addNewSource(session, { ...SOURCE, title: 'Other' }));
    must(removeSource(session, other));
    expect(session.reading().map.sources.has(other)).toBe(false);
  });

  it('goes along when its source is put together with a double, in one step of undo', () => {
    const session = aSession();
    must(addNewSource(session, SOURCE));
    const double = must(addNewSource(session, { ...SOURCE, title: 'LOST in the shadows.', volume: '18' }));
    const card = must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }, 'x'));
    must(saveAnchor(session, card, anAnchor('1', { sourceId: double })));
    expect(must(mergeSources(session))).toBe(1);
    const { sources, elements } = session.reading().map;
    const [kept] = [...sources.values()];
    expect([sources.size, kept?.volume]).toEqual([1, '18']);
    expect(elements.get(card)?.anchors).toMatchObject([{ id: a('1'), sourceId: kept?.id }]);
    session.undo.undo();
    expect(session.reading().map.sources.size).toBe(2);
    expect(session.reading().map.elements.get(card)?.anchors[0]?.sourceId).toBe(double);
  });
});
