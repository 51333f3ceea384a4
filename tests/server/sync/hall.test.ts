import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import type { Framed } from '../../../server/sync/framed.ts';
import { Hall, type Visitor } from '../../../server/sync/hall.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { PEOPLE_MAX } from '../../../shared/wire/limits.ts';
import { unframed } from '../../support/local-socket.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { countingMeter } from '../../support/silent.ts';

let time: ManualTime;
let hall: Hall;
let meter: ReturnType<typeof countingMeter>;

/** A room that gives back the vector it was asked with. */
const ROOM = {
  isGone: false,
  whenSettled: (then: () => void): void => then(),
  diff: (vector: Uint8Array) => vector,
};
const nothingBefore = (): Uint8Array => Uint8Array.of(0);

beforeEach(() => {
  time = new ManualTime();
  meter = countingMeter();
  hall = new Hall(ROOM, { timers: time, clock: time, meter, limits: DEFAULT_LIMITS });
});

function visitor(
  name: string,
  state: { isSynced?: boolean; isBehind?: boolean; isFarBehind?: boolean } = {},
) {
  const id = `p_${name}` as ParticipantId;
  const [sent, ended]: [number[][], number[]] = [[], []];
  const socket = {
    isBehind: state.isBehind ?? false,
    isFarBehind: state.isFarBehind ?? false,
    isOpen: true,
    held: [] as boolean[],
    terminated: false,
    send: (frame: Uint8Array) => sent.push([...frame]),
    sendFramed: ({ bytes }: Framed) => sent.push([...unframed(bytes)]),
    hold: (_why: string, isHeld: boolean) => socket.held.push(isHeld),
    terminate: () => {
      socket.terminated = true;
    },
  };
  const made = {
    participant: id,
    user: { id, name, colour: '#0f8a83', role: 'participant' },
    isSynced: state.isSynced ?? true,
    socket,
    end: ({ code }: { code: number }) => ended.push(code),
  };
  return { visitor: made as unknown as Visitor, socket, sent, ended };
}

describe('a hall', () => {
  it('S5.3 sends an edit to all who have the document, except its only author', () => {
    const [ann, bob, late] = [visitor('ann'), visitor('bob'), visitor('late', { isSynced: false })];
    for (const each of [ann, bob, late]) hall.enter(each.visitor);
    hall.committed(Uint8Array.of(7), ann.visitor, nothingBefore);
    expect([ann.sent, bob.sent, late.sent]).toEqual([[], [[0, 2, 1, 7]], []]);
  });

  it('S1.6 holds as many people as the limit says, each with ten connections', () => {
    for (let index = 0; index < PEOPLE_MAX; index += 1) {
      expect(hall.enter(visitor(`${index}`).visitor)).toBe(true);
    }
    expect(hall.enter(visitor('one-too-many').visitor)).toBe(false);
    for (let index = 1; index < 10; index += 1) expect(hall.enter(visitor('0').visitor)).toBe(true);
    expect(hall.enter(visitor('0').visitor)).toBe(false);
  });

  it.each([
    ['deleted', 4404],
    ['storage-down', 1013],
    ['reopen', 1012],
    ['idle', 1012],
  ] as const)('S5.5 S3.7 sends everybody home when the room ends: %s → %i', (reason, code) => {
    const [ann, bob] = [visitor('ann'), visitor('bob')];
    for (const each of [ann, bob]) hall.enter(each.visitor);
    hall.ended(reason);
    expect([ann.ended, bob.ended]).toEqual([[code], [code]]);
  });

  it('S7.4 spares a reader who is behind, and gives them everybody once they have caught up', async () => {
    const [ann, slow] = [visitor('ann'), visitor('slow', { isBehind: true })];
    for (const each of [ann, slow]) hall.enter(each.visitor);
    const entry = (clock: number): Uint8Array => Uint8Array.of(1, 5, clock, 2, 0x7b, 0x7d);
    hall.presence.receive(ann.visitor, entry(1));
    await time.advance(50);
    expect([ann.sent.length, slow.sent.length]).toEqual([1, 0]);
    slow.socket.isBehind = false;
    hall.presence.receive(ann.visitor, Uint8Array.of(1, 5, 2, 4, ...Buffer.from('null')));
    await time.advance(50);
    expect(slow.sent).toHaveLength(2);
    expect(slow.sent[0]).toEqual([1, 1, 0]);
  });

  it('S7.4 leaves edits out for a reader who is far behind, and sends one diff once it has drained', async () => {
    const [ann, slow] = [visitor('ann'), visitor('slow', { isBehind: true, isFarBehind: true })];
    for (const each of [ann, slow]) hall.enter(each.visitor);
    hall.committed(Uint8Array.of(7), ann.visitor, () => Uint8Array.of(42));
    // Only what it had before the first edit that was left out counts.
    hall.committed(Uint8Array.of(8), ann.visitor, () => Uint8Array.of(43));
    slow.socket.isFarBehind = false;
    hall.committed(Uint8Array.of(9), ann.visitor, () => Uint8Array.of(44));
    await time.advance(1_000);
    expect(slow.sent).toEqual([]);
    slow.socket.isBehind = false;
    await time.advance(100);
    expect(slow.sent).toEqual([[0, 2, 1, 42]]);
    hall.committed(Uint8Array.of(7), ann.visitor, nothingBefore);
    expect([slow.sent.length, meter.counts.fellBehind, time.pending]).toEqual([2, 1, 0]);
  });

  it('S7.4 sends the table as soon as the reader has caught up, although nobody moves', async () => {
    const [ann, slow] = [visitor('ann'), visitor('slow', { isBehind: true })];
    for (const each of [ann, slow]) hall.enter(each.visitor);
    hall.presence.receive(ann.visitor, Uint8Array.of(1, 5, 1, 2, 0x7b, 0x7d));
    await time.advance(1_000);
    expect(slow.sent).toEqual([]);
    slow.socket.isBehind = false;
    await time.advance(100);
    expect(slow.sent.map(([type, _length, count]) => [type, count])).toEqual([[1, 1]]);
    expect(time.pending).toBe(0);
  });

  it('S7.4 sends no edit ahead of the difference that it builds on', async () => {
    const settling: (() => void)[] = [];
    hall = new Hall(
      { ...ROOM, whenSettled: (then) => settling.push(then) },
      { timers: time, clock: time, meter, limits: DEFAULT_LIMITS },
    );
    const slow = visitor('slow', { isFarBehind: true });
    hall.enter(slow.visitor);
    hall.committed(Uint8Array.of(7), null, () => Uint8Array.of(42));
    slow.socket.isFarBehind = false;
    await time.advance(300);
    hall.committed(Uint8Array.of(8), null, nothingBefore);
    for (const then of settling) then();
    hall.committed(Uint8Array.of(9), null, nothingBefore);
    expect(slow.sent).toEqual([
      [0, 2, 1, 42],
      [0, 2, 1, 9],
    ]);
  });

  it('S7.4 cuts a reader who has not drained after thirty seconds, and nobody else', async () => {
    const [ann, slow] = [visitor('ann'), visitor('slow', { isBehind: true, isFarBehind: true })];
    for (const each of [ann, slow]) hall.enter(each.visitor);
    hall.committed(Uint8Array.of(7), null, nothingBefore);
    await time.advance(30_000);
    expect(slow.socket.terminated).toBe(false);
    await time.advance(100);
    expect([slow.socket.terminated, ann.socket.terminated, time.pending]).toEqual([true, false, 0]);
  });

  it('S7.5 holds everybody back while too much waits to be stored', () => {
    const ann = visitor('ann');
    hall.enter(ann.visitor);
    hall.held(true);
    const late = visitor('late');
    hall.enter(late.visitor);
    hall.held(false);
    expect([ann.socket.held, late.socket.held]).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
