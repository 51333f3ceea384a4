import { describe, expect, it } from 'vitest';
import {
  answerItem,
  chooseScheme,
  noteOnItem,
  pointAway,
  pointTo,
  raiseDoubt,
} from '../../../client/commands/appraisal.ts';
import { readingsOf } from '../../../shared/appraisal/places.ts';
import { raise } from '../../../shared/appraisal/raise.ts';
import { questionOf } from '../../../shared/appraisal/schemes.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import { answerIdOf } from '../../../shared/model/answer.ts';
import {
  aClaim,
  aCost,
  aSession,
  deleted,
  join,
  linked,
  must,
  type TestSession,
} from '../../support/a-session.ts';
import { e, s } from '../../support/builders.ts';

const ITEM = { subject: s('1'), list: 'opinion-paper', item: 'author' };

function answerOf(session: TestSession, item: Parameters<typeof answerItem>[1] = ITEM) {
  return session.reading().map.answers.get(answerIdOf(item));
}

describe('choosing a scheme', () => {
  it('is one step of undo, as is taking it back', () => {
    const session = aSession();
    const id = aClaim(session, 'Experts say so.');
    const scheme = () => session.reading().map.elements.get(id)?.scheme;
    must(chooseScheme(session, id, 'expert-opinion'));
    must(chooseScheme(session, id, undefined));
    expect(scheme()).toBeUndefined();
    session.undo.undo();
    expect(scheme()).toBe('expert-opinion');
    session.undo.undo();
    expect(scheme()).toBeUndefined();
  });

  it('is refused to observers and for a card that is gone', () => {
    const gone = chooseScheme(aSession(), e('gone'), 'sign');
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const observer = aSession({ role: 'observer' });
    expect(chooseScheme(observer, e('1'), 'sign')).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });
});

describe('answering an item', () => {
  it('keeps one record, which says who answered last', () => {
    const ana = aSession({ seed: 1 });
    const ben = aSession({ seed: 2 });
    const leave = join(ana.doc, ben.doc);
    must(answerItem(ana, ITEM, 'yes'));
    must(noteOnItem(ben, ITEM, '  Named on page 1.  '));
    expect(answerOf(ana)).toMatchObject({ answer: 'yes', note: 'Named on page 1.', addedBy: ana.me.id });
    must(answerItem(ben, ITEM, 'unclear'));
    expect(answerOf(ana)).toMatchObject({ answer: 'unclear', addedBy: ben.me.id });
    expect(ana.reading().map.answers.size).toBe(1);
    leave();
  });

  it('can be taken back, and an empty note is none', () => {
    const session = aSession();
    must(answerItem(session, ITEM, 'no'));
    must(noteOnItem(session, ITEM, 'Nobody is named.'));
    must(noteOnItem(session, ITEM, ' '));
    must(answerItem(session, ITEM, undefined));
    expect(Object.keys(answerOf(session) ?? {})).not.toContain('answer');
    expect(Object.keys(answerOf(session) ?? {})).not.toContain('note');
    session.undo.undo();
    expect(answerOf(session)?.answer).toBe('no');
  });

  it('points to cards, to each once, and away again', () => {
    const session = aSession();
    const card = aClaim(session, 'The author is named.');
    must(pointTo(session, ITEM, card));
    must(pointTo(session, ITEM, card));
    expect(answerOf(session)?.points).toEqual([card]);
    must(pointAway(session, ITEM, card));
    expect(answerOf(session)?.points).toEqual([]);
  });
});

describe('raising a critical question', () => {
  function raised(as: 'question' | 'objection') {
    const session = aSession();
    const cost = aCost(session, 'It takes time.');
    const ground = aClaim(session, 'A professor says so.');
    const step = linked(session, ground, { kind: 'support' }, cost);
    must(chooseScheme(session, ground, 'expert-opinion'));
    const { map } = session.reading();
    const [reading] = readingsOf(indexLinks(map.relations), ground);
    const question = questionOf('expert-opinion', 'interest');
    if (reading === undefined || question === undefined) throw new Error('not there');
    const item = { subject: ground, list: 'expert-opinion', item: question.id };
    const before = map;
    const id = must(raiseDoubt(session, item, raise(map, reading, question, as)));
    return { session, id, step, item, question, before };
  }

  it('makes the card, its link to the step and the pointer of the answer in one step of undo', () => {
    const { session, id, step, item, question, before } = raised('objection');
    const { map } = session.reading();
    expect(map.elements.get(id)).toMatchObject({ kind: 'claim', text: question.objection });
    const link = [...map.relations.values()].find(({ from }) => from === id);
    expect(link).toMatchObject({ kind: 'rebuttal', mode: 'undercut', to: step });
    expect(answerOf(session, item)?.points).toEqual([id]);
    session.undo.undo();
    expect(session.reading().map).toEqual(before);
  });

  it('makes a question when it is raised as one, and answers nothing by itself', () => {
    const { session, id, item } = raised('question');
    expect(session.reading().map.elements.get(id)?.kind).toBe('question');
    expect(answerOf(session, item)?.answer).toBeUndefined();
  });

  it('is refused when what it doubts is gone, and leaves nothing behind', () => {
    const { session, item, question, step } = raised('objection');
    const { map } = session.reading();
    const [reading] = readingsOf(indexLinks(map.relations), item.subject);
    if (reading === undefined) throw new Error('not there');
    const doubt = raise(map, reading, question);
    deleted(session, [step]);
    const before = session.reading().map;
    expect(raiseDoubt(session, item, doubt)).toMatchObject({
      ok: false,
      error: { code: 'link-end-missing' },
    });
    expect(session.reading().map).toEqual(before);
  });
});
