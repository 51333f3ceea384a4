import { describe, expect, it } from 'vitest';
import { deleteSelection } from '../../../client/commands/delete.ts';
import { addElementAt } from '../../../client/commands/elements.ts';
import { setMapSubject } from '../../../client/commands/map.ts';
import { connect } from '../../../client/commands/relations.ts';
import { aSession, join, must } from '../../support/a-session.ts';

const ORIGIN = { x: 0, y: 0 };

describe('undo', () => {
  it('takes back my own acts and leaves the others’ alone', () => {
    const ana = aSession({ seed: 1 });
    const ben = aSession({ seed: 2 });
    join(ana.doc, ben.doc);
    const mine = must(addElementAt(ana, { kind: 'claim' }, ORIGIN, 'mine'));
    const theirs = must(addElementAt(ben, { kind: 'claim' }, ORIGIN, 'theirs'));
    expect(ana.undo.undo()).toBe(true);
    expect([...ben.reading().map.elements.keys()]).toEqual([theirs]);
    expect(ana.undo.undo()).toBe(false);
    expect(ana.undo.redo()).toBe(true);
    expect(ben.reading().map.elements.has(mine)).toBe(true);
  });

  it('brings back a deleted card with all its relations in one step', () => {
    const ana = aSession();
    const cost = must(addElementAt(ana, { kind: 'cost', costType: 'practical' }, ORIGIN, 'cost'));
    const reply = must(addElementAt(ana, { kind: 'claim' }, ORIGIN, 'reply'));
    const rebuttal = must(connect(ana, reply, { kind: 'rebuttal', mode: 'rebut' }, cost));
    const doubt = must(addElementAt(ana, { kind: 'claim' }, ORIGIN, 'doubt'));
    must(connect(ana, doubt, { kind: 'rebuttal', mode: 'undercut' }, rebuttal));
    const before = ana.reading().map;
    must(deleteSelection(ana, [cost]));
    expect(ana.reading().map.relations.size).toBe(0);
    ana.undo.undo();
    expect(ana.reading().map).toEqual(before);
  });

  it('makes each command a step of its own and joins a burst of typing', () => {
    const ana = aSession();
    const id = must(addElementAt(ana, { kind: 'claim' }, ORIGIN));
    const text = ana.text(id, 'text');
    must(text?.splice({ index: 0, length: 0, inserted: 'a' }) ?? { ok: false, error: 'gone' });
    must(text?.splice({ index: 1, length: 0, inserted: 'b' }) ?? { ok: false, error: 'gone' });
    ana.undo.undo();
    expect(ana.reading().map.elements.get(id)?.text).toBe('');
    ana.undo.undo();
    expect(ana.reading().map.elements.size).toBe(0);
  });

  it('takes back what the map says its costs are costs of, for everybody', () => {
    const [ana, ben] = [aSession({ seed: 1 }), aSession({ seed: 2 })];
    join(ana.doc, ben.doc);
    must(setMapSubject(ana, 'homework'));
    must(setMapSubject(ana, 'exams'));
    expect(ben.reading().map.subject).toBe('exams');
    ana.undo.undo();
    expect(ben.reading().map.subject).toBe('homework');
    ana.undo.undo();
    expect(ben.reading().map.subject).toBe('');
    expect(setMapSubject(aSession({ role: 'observer' }), 'exams')).toMatchObject({
      error: { code: 'read-only' },
    });
  });

  it('says when there is something to undo or redo', () => {
    const ana = aSession();
    const seen: unknown[] = [];
    ana.undo.onChange(() => seen.push(ana.undo.state()));
    must(addElementAt(ana, { kind: 'claim' }, ORIGIN));
    ana.undo.undo();
    expect(seen).toEqual([
      { canUndo: true, canRedo: false },
      { canUndo: false, canRedo: true },
    ]);
  });
});
