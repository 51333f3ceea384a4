import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../../server/live/room.ts';
import { storedElement, storedRecord } from '../../../shared/doc/stored.ts';
import { addElement } from '../../../shared/doc/write/elements.ts';
import { aComment, anElement } from '../../support/builders.ts';
import { Editor, listenTo, liveFixture, MAP, TICK } from './live-fixture.ts';

let live: ReturnType<typeof liveFixture>;
let room: Room;
let heard: ReturnType<typeof listenTo>;

async function start(options: Parameters<typeof liveFixture>[0] = {}): Promise<void> {
  live = liveFixture(options);
  await live.create(MAP);
  room = (await live.open()).room;
  heard = listenTo(room);
}
beforeEach(() => start());

/** Changes an editor's copy and sends the change. */
function act(editor: Editor, change: (doc: Y.Doc) => void): void {
  const before = Y.encodeStateVector(editor.doc);
  change(editor.doc);
  editor.send(Y.encodeStateAsUpdate(editor.doc, before));
}

const rows = async () => (await live.storage.loadLog(MAP)).rows.slice(1);
const elements = () => new Editor('reader', room).doc.getMap('elements');

describe('whose client id it is', () => {
  it('S4.10 belongs to whoever wrote under it first, and to nobody else', async () => {
    const [ann, eve] = [new Editor('ann', room), new Editor('eve', room)];
    ann.set('a', 1);
    await live.time.advance(TICK);
    Y.applyUpdate(eve.doc, room.diff(Uint8Array.of(0)));
    eve.doc.clientID = ann.doc.clientID;
    eve.set('b', 2);
    ann.set('c', 3);
    await live.time.advance(TICK);
    expect([ann.outcomes, eve.outcomes]).toEqual([['stored', 'stored'], ['refused']]);
    const { owners } = await live.storage.loadLog(MAP);
    expect(owners.get(ann.doc.clientID)).toBe('p_ann');
  });

  it('S4.10 is remembered when the map was let go and comes back', async () => {
    const ann = new Editor('ann', room);
    ann.set('a', 1);
    await live.time.advance(TICK);
    await live.registry.close();
    room = (await live.open()).room;
    const eve = new Editor('eve', room);
    eve.doc.clientID = ann.doc.clientID;
    eve.set('b', 2);
    const annAgain = new Editor('ann', room);
    annAgain.send(ann.change('c', 3));
    await live.time.advance(TICK);
    expect([eve.outcomes, annAgain.outcomes]).toEqual([['refused'], ['stored']]);
  });

  it('S4.10 is free again when the edit that would have claimed it was undone', async () => {
    const [eve, ann] = [new Editor('eve', room), new Editor('ann', room)];
    eve.doc.clientID = ann.doc.clientID;
    act(eve, (doc) => doc.getMap('elements').set('e_bad', 'no record'));
    ann.set('a', 1);
    await live.time.advance(TICK);
    expect([eve.outcomes, ann.outcomes]).toEqual([['refused'], ['stored']]);
  });

  it('S4.10 does not hinder a catch-up that brings back others’ edits after storage lost some', async () => {
    live = liveFixture();
    await live.create(MAP);
    await live.storage.setting('recovery-until', String(live.time.now() + 1_000));
    room = (await live.open()).room;
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    ann.set('a', 1);
    await live.time.advance(TICK);
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ann.doc));
    bob.doc.clientID = ann.doc.clientID;
    bob.send(bob.change('brought', 1), 'catch-up');
    bob.set('of his own under her id', 1);
    await live.time.advance(TICK);
    expect(bob.outcomes).toEqual(['stored', 'refused']);
  });
});

describe('bringing back what storage lost', () => {
  /** Opens the map anew; Bob then brings an edit that is Ann's. */
  async function broughtBack(after: number): Promise<readonly string[]> {
    room = (await live.open()).room;
    await live.time.advance(after);
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    ann.set('a', 1);
    await live.time.advance(TICK);
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ann.doc));
    bob.doc.clientID = ann.doc.clientID;
    bob.send(bob.change('brought', 1), 'catch-up');
    await live.time.advance(TICK);
    return bob.outcomes;
  }

  it('S4.10 ends at the time that the restore set, also in a map that stays open', async () => {
    live = liveFixture();
    await live.create(MAP);
    await live.storage.setting('recovery-until', String(live.time.now() + 10_000));
    expect(await broughtBack(5_000)).toEqual(['stored']);
    expect(await broughtBack(6_000)).toEqual(['refused']);
  });

  it.each([
    [23, ['stored']],
    [25, ['refused']],
  ])('S4.10 is taken for a day after damage was found: after %i hours %j', async (hours, outcomes) => {
    live = liveFixture();
    await live.create(MAP);
    const { loadLog } = live.storage;
    live.storage.loadLog = async (id) => ({ ...(await loadLog(id)), damaged: [{ kind: 'row', seq: 9 }] });
    expect(await broughtBack(hours * 3_600_000)).toEqual(outcomes);
  });
});

describe('what an edit makes of the records', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['what is no record', (doc) => doc.getMap('elements').set('e_x', 'text')],
    ['an id of the wrong kind', (doc) => doc.getMap('elements').set('r_x', storedElement(anElement('x')))],
    [
      'a kind that there is not',
      (doc) => {
        const stored = storedElement(anElement('x'));
        stored.set('kind', 'opinion');
        doc.getMap('elements').set('e_x', stored);
      },
    ],
    [
      'a comment by nobody',
      (doc) => {
        const comment = { ...aComment('x'), addedBy: 'nobody' };
        doc.getMap('comments').set('c_x', storedRecord('comments', comment));
      },
    ],
    [
      'a comment far too long',
      (doc) => {
        const stored = storedRecord('comments', { ...aComment('x', { text: 'x'.repeat(5_000) }) });
        doc.getMap('comments').set('c_x', stored);
      },
    ],
    [
      'a position that is none',
      (doc) => (doc.getMap('elements').get('e_old') as Y.Map<unknown>).set('position', { x: 'left', y: 0 }),
    ],
    [
      'a text far beyond its length',
      (doc) =>
        ((doc.getMap('elements').get('e_old') as Y.Map<Y.Text>).get('text') as Y.Text).insert(
          0,
          'x'.repeat(5_000),
        ),
    ],
  ])('S4.11 is undone when it leaves %s, and nobody else notices', async (_name, change) => {
    const ann = new Editor('ann', room);
    act(ann, (doc) => addElement(doc, anElement('old')));
    await live.time.advance(TICK);
    const eve = new Editor('eve', room);
    const bob = new Editor('bob', room);
    act(eve, change);
    bob.set('title', 'Still going');
    await live.time.advance(TICK);
    expect([eve.outcomes, bob.outcomes, heard.ended]).toEqual([['refused'], ['stored'], []]);
    expect([...elements().keys()]).toEqual(['e_old']);
    expect((await rows()).map(({ participant }) => participant)).toEqual(['p_ann', 'p_bob']);
  });

  it('S4.11 is not blamed for a record that was unreadable before', async () => {
    const doc = await live.stored();
    const before = Y.encodeStateVector(doc);
    doc.getMap('elements').set('e_bad', new Y.Map<unknown>([['kind', 'opinion']]));
    const bytes = Y.encodeStateAsUpdate(doc, before);
    await live.registry.close();
    await live.storage.appendUpdates([{ map: MAP, participant: null, at: 0, bytes }]);
    room = (await live.open()).room;
    const ann = new Editor('ann', room);
    act(ann, ({ share: _ }) =>
      (ann.doc.getMap('elements').get('e_bad') as Y.Map<unknown>).set('position', { x: 1, y: 1 }),
    );
    await live.time.advance(TICK);
    expect(ann.outcomes).toEqual(['stored']);
    act(ann, () => ann.doc.getMap('elements').delete('e_bad'));
    await live.time.advance(TICK);
    expect([ann.outcomes, [...elements().keys()]]).toEqual([['stored', 'stored'], []]);
  });

  it('S4.11 may exceed a length by what several people together write at once', async () => {
    const ann = new Editor('ann', room);
    act(ann, (doc) => addElement(doc, anElement('old')));
    await live.time.advance(TICK);
    const [one, two] = [new Editor('one', room), new Editor('two', room)];
    for (const each of [one, two]) {
      const text = (each.doc.getMap('elements').get('e_old') as Y.Map<Y.Text>).get('text') as Y.Text;
      act(each, () => text.insert(0, 'x'.repeat(900)));
    }
    await live.time.advance(TICK);
    expect([one.outcomes, two.outcomes]).toEqual([['stored'], ['stored']]);
  });

  it('S4.8 stops at the largest number of records, and lets them be taken away', async () => {
    await start({ limits: { records: 2 } });
    const ann = new Editor('ann', room);
    for (const name of ['a', 'b', 'c', 'd']) act(ann, (doc) => addElement(doc, anElement(name)));
    await live.time.advance(TICK);
    expect(ann.outcomes).toEqual(['stored', 'stored', 'stored', 'refused']);
    const bob = new Editor('bob', room);
    for (const id of ['e_a', 'e_b']) act(bob, (doc) => doc.getMap('elements').delete(id));
    await live.time.advance(TICK);
    act(bob, (doc) => addElement(doc, anElement('e')));
    await live.time.advance(TICK);
    expect(bob.outcomes).toEqual(['stored', 'stored', 'stored']);
  });
});

describe('senders that are too fast', () => {
  it('S7.5 are held back while more waits than may, until it is stored', async () => {
    await start({ limits: { uncommittedBytes: 1_000 } });
    const ann = new Editor('ann', room);
    ann.set('a', 'x'.repeat(2_000));
    expect(heard.held).toEqual([true]);
    await live.time.advance(TICK);
    expect([heard.held, ann.outcomes]).toEqual([[true, false], ['stored']]);
  });
});
