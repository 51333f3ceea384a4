import { describe, expect, it } from 'vitest';
import { copyToClipboardText, duplicate } from '../../../client/commands/clipboard.ts';
import {
  addConnected,
  addElementAt,
  addNewBearer,
  addNewVoice,
  nudge,
} from '../../../client/commands/elements.ts';
import { addRegionAt, moveRegion } from '../../../client/commands/map.ts';
import { pasteClipboardText } from '../../../client/commands/paste.ts';
import { changeRelationFields, connect, relink } from '../../../client/commands/relations.ts';
import { aSession, must } from '../../support/a-session.ts';

const ORIGIN = { x: 0, y: 0 };
const COST = { kind: 'cost', costType: 'personal' } as const;
const REBUT = { kind: 'rebuttal', mode: 'rebut' } as const;

describe('commands', () => {
  it('records who added a card and when', () => {
    const session = aSession();
    const id = must(addElementAt(session, COST, { x: 10.4, y: 20.6 }, 'It tires people.'));
    expect(session.reading().map.elements.get(id)).toMatchObject({
      ...COST,
      text: 'It tires people.',
      addedBy: session.me.id,
      addedAt: '2026-01-01T00:00:01.000Z',
      position: { x: 10, y: 21 },
    });
  });

  it('refuses an observer before anything is written', () => {
    const session = aSession({ role: 'observer' });
    expect(addElementAt(session, COST, ORIGIN)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(session.reading().map.elements.size).toBe(0);
  });

  it('refuses while the map is still loading', () => {
    expect(addElementAt(aSession({ ready: false }), COST, ORIGIN)).toMatchObject({ ok: false });
  });

  it('adds a card with its relation in one update', () => {
    const session = aSession();
    const cost = must(addElementAt(session, COST, ORIGIN));
    let updates = 0;
    session.doc.on('update', () => (updates += 1));
    const reply = must(addConnected(session, { kind: 'claim' }, ORIGIN, REBUT, cost));
    expect(updates).toBe(1);
    expect([...session.reading().map.relations.values()]).toMatchObject([
      { from: reply, to: cost, ...REBUT },
    ]);
  });

  it('adds neither card nor relation when the rules forbid the relation', () => {
    const session = aSession();
    const cost = must(addElementAt(session, COST, ORIGIN));
    const refused = addConnected(session, { kind: 'claim' }, ORIGIN, { kind: 'cause' }, cost);
    expect(refused).toMatchObject({ ok: false, error: { code: 'link-wrong-start' } });
    expect(session.reading().map.elements.size).toBe(1);
  });

  it('undercuts a relation and refuses to make the undercut a plain rebuttal', () => {
    const session = aSession();
    const cost = must(addElementAt(session, COST, ORIGIN));
    const reply = must(addConnected(session, { kind: 'claim' }, ORIGIN, REBUT, cost));
    const doubt = must(addElementAt(session, { kind: 'claim' }, ORIGIN));
    const [rebuttal] = [...session.reading().map.relations.keys()];
    const undercut = must(connect(session, doubt, { kind: 'rebuttal', mode: 'undercut' }, rebuttal ?? reply));
    expect(changeRelationFields(session, undercut, REBUT)).toMatchObject({
      ok: false,
      error: { code: 'link-must-undercut' },
    });
    must(relink(session, undercut, { to: cost }));
    must(changeRelationFields(session, undercut, { ...REBUT, move: 'comparison' }));
    expect(session.reading().map.relations.get(undercut)).toMatchObject({ to: cost, move: 'comparison' });
  });

  it('moves the cards that lie in a region with it', () => {
    const session = aSession();
    const inside = must(addElementAt(session, COST, { x: 100, y: 100 }));
    const outside = must(addElementAt(session, COST, { x: 5000, y: 0 }));
    const region = must(
      addRegionAt(session, { title: 'Lane', position: ORIGIN, size: { width: 800, height: 800 } }),
    );
    must(moveRegion(session, region, { x: 50, y: -20 }));
    const { elements } = session.reading().map;
    expect(elements.get(inside)?.position).toEqual({ x: 150, y: 80 });
    expect(elements.get(outside)?.position).toEqual({ x: 5000, y: 0 });
  });

  it('nudges the cards that are still there', () => {
    const session = aSession();
    const id = must(addElementAt(session, COST, ORIGIN));
    must(nudge(session, [id], 8, -8));
    expect(session.reading().map.elements.get(id)?.position).toEqual({ x: 8, y: -8 });
  });

  it('pastes into another map with relations, voices and bearers, under new ids and my name', () => {
    const here = aSession({ seed: 1 });
    const cost = must(addElementAt(here, COST, { x: 300, y: 300 }, 'A cost'));
    must(addNewVoice(here, cost, 'Oliver et al. 2019'));
    must(addNewBearer(here, cost, 'Researchers'));
    const reply = must(addConnected(here, { kind: 'claim' }, { x: 700, y: 300 }, REBUT, cost));
    const there = aSession({ seed: 2 });
    const pasted = must(
      pasteClipboardText(there, copyToClipboardText(here, [cost, reply]), { x: 10, y: 10 }),
    );
    const { map } = there.reading();
    expect(pasted).toHaveLength(2);
    expect(pasted).not.toContain(cost);
    const copy = [...map.elements.values()].find((each) => each.kind === 'cost');
    expect(copy).toMatchObject({ text: 'A cost', position: { x: 10, y: 10 }, addedBy: there.me.id });
    expect(map.voices.get(copy?.voice as never)?.label).toBe('Oliver et al. 2019');
    expect(map.bearers.size).toBe(1);
    expect([...map.relations.values()]).toMatchObject([{ ...REBUT, to: copy?.id }]);
  });

  it('duplicates beside the originals in one step of undo', () => {
    const session = aSession();
    const id = must(addElementAt(session, COST, ORIGIN, 'A cost'));
    const [copy] = must(duplicate(session, [id]));
    expect(session.reading().map.elements.get(copy ?? id)?.position).toEqual({ x: 40, y: 40 });
    session.undo.undo();
    expect([...session.reading().map.elements.keys()]).toEqual([id]);
  });

  it('says so when the clipboard holds something else', () => {
    expect(pasteClipboardText(aSession(), 'hello', ORIGIN)).toMatchObject({
      ok: false,
      error: { message: 'The clipboard does not hold cards of a map.' },
    });
  });
});
