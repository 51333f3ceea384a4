import { describe, expect, it } from 'vitest';
import { addElementAt } from '../../../client/commands/elements.ts';
import { undo } from '../../../client/commands/map.ts';
import {
  addFromPassage,
  attachPassage,
  moveAnchor,
  settleFidelity,
} from '../../../client/commands/passages.ts';
import type { ElementId, VoiceId } from '../../../shared/base/ids.ts';
import { addSource, addVoice } from '../../../shared/doc/write/others.ts';
import type { PassageOfSource } from '../../../shared/model/anchor.ts';
import { LABEL_MAX, TEXT_MAX } from '../../../shared/model/limits.ts';
import { aSession, join, must, type TestSession } from '../../support/a-session.ts';
import { aSource, aVoice } from '../../support/builders.ts';

const ORIGIN = { x: 0, y: 0 };
const COST = { kind: 'cost', costType: 'practical' } as const;
const paper = aSource('paper');
const own = aVoice('own', { label: 'Williams et al. 2020', sourceId: paper.id });
const passage: PassageOfSource = {
  sourceId: paper.id,
  exact: 'It takes time.',
  start: 3,
  end: 17,
  page: '4',
};

function aSessionWithPaper(): TestSession {
  const session = aSession();
  addSource(session.doc, paper);
  addVoice(session.doc, own);
  return session;
}

const cardOf = (session: TestSession, id: ElementId) => session.reading().map.elements.get(id);

describe('a card made of words of a paper', () => {
  it('says them, in the paper’s own voice, and quotes them: one step of undo', () => {
    const session = aSessionWithPaper();
    let updates = 0;
    session.doc.on('update', () => (updates += 1));
    const id = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    expect(updates).toBe(1);
    expect(cardOf(session, id)).toMatchObject({
      ...COST,
      text: 'It takes time.',
      voice: own.id,
      anchors: [{ ...passage, fidelity: 'quoted' }],
    });
    undo(session);
    expect(cardOf(session, id)).toBeUndefined();
  });

  it('is said by the one whom the paper quotes, who may be new to the map', () => {
    const session = aSessionWithPaper();
    const secondHand = { voice: { label: 'Oliver et al. 2019' }, locator: ' 5 ' };
    const id = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN, secondHand }));
    const card = cardOf(session, id);
    const voice = [...session.reading().map.voices.values()].find(
      (each) => each.label === 'Oliver et al. 2019',
    );
    expect(voice).toMatchObject({ short: 'Oliver' });
    expect(card?.voice).toBe(voice?.id);
    expect(card?.anchors[0]?.cited).toEqual({ voice: voice?.id, locator: '5' });
  });

  it('is said by the authors of a paper that has no voice yet, which all further cards then have', () => {
    const session = aSession();
    const author = [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Oliver', given: 'K' },
    ];
    addSource(session.doc, { ...paper, author, issued: { 'date-parts': [[2019]] } });
    const [one, other] = [1, 2].map(() =>
      must(addFromPassage(session, { kind: COST, passage, position: ORIGIN })),
    );
    const voices = [...session.reading().map.voices.values()];
    expect(voices).toMatchObject([
      { label: 'van der Berg and Oliver 2019', short: 'van der Berg', sourceId: paper.id },
    ]);
    for (const id of [one, other]) expect(id && cardOf(session, id)?.voice).toBe(voices[0]?.id);
  });

  it('leaves the authors’ voice when it is undone, because somebody else’s card may be said by it', () => {
    const [ana, ben] = [aSession(), aSession({ seed: 2 })];
    addSource(ana.doc, { ...paper, author: [{ family: 'Oliver', given: 'K' }] });
    join(ana.doc, ben.doc);
    const [hers, his] = [ana, ben].map((each) =>
      must(addFromPassage(each, { kind: COST, passage, position: ORIGIN })),
    );
    undo(ana);
    for (const { reading } of [ana, ben]) {
      const { elements, voices } = reading().map;
      expect(hers && elements.has(hers)).toBe(false);
      expect([...voices.values()]).toMatchObject([{ label: 'Oliver', sourceId: paper.id }]);
      expect(voices.has((his && elements.get(his)?.voice) ?? ('v_none' as VoiceId))).toBe(true);
    }
  });

  it('is said by one voice when two people make the first one at once', () => {
    const [ana, ben] = [aSession(), aSession({ seed: 2 })];
    addSource(ana.doc, { ...paper, author: [{ family: 'Oliver', given: 'K' }] });
    join(ana.doc, ben.doc)();
    for (const each of [ana, ben]) must(addFromPassage(each, { kind: COST, passage, position: ORIGIN }));
    join(ana.doc, ben.doc);
    undo(ana);
    const { elements, voices } = ben.reading().map;
    expect(voices.size).toBe(1);
    expect([...elements.values()].map(({ voice }) => voice)).toEqual([...voices.keys()]);
  });

  it('is said by its authors where their id is somebody else’s in a map from elsewhere', () => {
    const session = aSession();
    addSource(session.doc, { ...paper, author: [{ family: 'Oliver', given: 'K' }] });
    addVoice(session.doc, aVoice('paper', { label: 'Somebody else' }));
    const id = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    const said = cardOf(session, id)?.voice;
    expect(said && session.reading().map.voices.get(said)).toMatchObject({ label: 'Oliver' });
  });

  it('brings no voice to a map that one may only read', () => {
    const session = aSession({ role: 'observer' });
    addSource(session.doc, { ...paper, author: [{ family: 'Oliver', given: 'K' }] });
    expect(addFromPassage(session, { kind: COST, passage, position: ORIGIN }).ok).toBe(false);
    expect(session.reading().map.voices.size).toBe(0);
  });

  it('is said by authors without a year while none is known', () => {
    const session = aSession();
    addSource(session.doc, { ...paper, author: [{ family: 'Oliver', given: 'K' }] });
    must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    expect([...session.reading().map.voices.values()]).toMatchObject([{ label: 'Oliver' }]);
  });

  it('is said in the room where nobody knows who wrote the paper, or the names are too long', () => {
    const session = aSession();
    addSource(session.doc, paper);
    const nobody = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    addSource(session.doc, { ...paper, author: [{ literal: 'x'.repeat(LABEL_MAX + 1) }] });
    const long = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    expect([nobody, long].map((id) => cardOf(session, id)?.voice)).toEqual([undefined, undefined]);
  });

  it('is not made, and adds no voice, when the name is too long', () => {
    const session = aSessionWithPaper();
    const secondHand = { voice: { label: 'x'.repeat(LABEL_MAX + 1) } };
    expect(addFromPassage(session, { kind: COST, passage, position: ORIGIN, secondHand }).ok).toBe(false);
    expect(session.reading().map.elements.size).toBe(0);
    expect(session.reading().map.voices.size).toBe(1);
  });

  it('comes with its relation, or not at all', () => {
    const session = aSessionWithPaper();
    const to = must(addElementAt(session, COST, ORIGIN));
    const made = { kind: { kind: 'claim' } as const, passage, position: ORIGIN };
    const id = must(addFromPassage(session, { ...made, link: { fields: { kind: 'support' }, to } }));
    expect([...session.reading().map.relations.values()]).toMatchObject([{ kind: 'support', from: id, to }]);
    expect(addFromPassage(session, { ...made, link: { fields: { kind: 'cause' }, to } }).ok).toBe(false);
    expect(session.reading().map.elements.size).toBe(2);
  });

  it('opens with as much of a long quotation as a statement holds, cut at a word', () => {
    const session = aSessionWithPaper();
    const long = { ...passage, exact: 'words '.repeat(300).trim() };
    const id = must(addFromPassage(session, { kind: COST, passage: long, position: ORIGIN }));
    const text = cardOf(session, id)?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(TEXT_MAX);
    expect(text).toMatch(/words$/);
  });
});

describe('words attached to a card', () => {
  it('are quoted where the card says them, and paraphrased where it does not', () => {
    const session = aSessionWithPaper();
    const same = must(addElementAt(session, COST, ORIGIN, 'It takes time'));
    const other = must(addElementAt(session, COST, ORIGIN, 'It is slow.'));
    must(attachPassage(session, same, passage));
    must(attachPassage(session, other, passage, { voice: own.id, locator: '7' }));
    expect(cardOf(session, same)?.anchors).toMatchObject([{ fidelity: 'quoted', exact: passage.exact }]);
    expect(cardOf(session, other)?.anchors).toMatchObject([
      { fidelity: 'paraphrased', cited: { voice: own.id, locator: '7' } },
    ]);
  });
});

describe('an anchor that is moved', () => {
  it('keeps what is said of fidelity and second hand, and is one step of undo', () => {
    const session = aSessionWithPaper();
    const secondHand = { voice: own.id };
    const id = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN, secondHand }));
    const anchor = cardOf(session, id)?.anchors[0];
    if (anchor === undefined) throw new Error('no anchor');
    must(
      moveAnchor(session, id, anchor.id, { sourceId: paper.id, exact: 'It took time.', start: 40, end: 53 }),
    );
    const { page: _, ...kept } = anchor;
    expect(cardOf(session, id)?.anchors).toEqual([{ ...kept, exact: 'It took time.', start: 40, end: 53 }]);
    undo(session);
    expect(cardOf(session, id)?.anchors).toEqual([anchor]);
  });
});

describe('a statement that was written anew', () => {
  it('paraphrases what it no longer repeats', () => {
    const session = aSessionWithPaper();
    const id = must(addFromPassage(session, { kind: COST, passage, position: ORIGIN }));
    expect(settleFidelity(session, id)).toBe(false);
    const text = session.text(id, 'text');
    text?.splice({ index: 0, length: text.value().length, inserted: '' });
    expect(settleFidelity(session, id)).toBe(false);
    text?.splice({ index: 0, length: 0, inserted: 'Working together is slow.' });
    expect(settleFidelity(session, id)).toBe(true);
    expect(cardOf(session, id)?.anchors).toMatchObject([{ fidelity: 'paraphrased' }]);
  });
});
