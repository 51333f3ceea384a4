import { beforeEach, describe, expect, it } from 'vitest';
import { Hall, type Visitor } from '../../../server/sync/hall.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { PEOPLE_MAX } from '../../../shared/wire/limits.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { countingMeter } from '../../support/silent.ts';

let time: ManualTime;
let hall: Hall;
beforeEach(() => {
  time = new ManualTime();
  hall = new Hall(time, countingMeter());
});

function visitor(name: string, state: { isSynced?: boolean; isBehind?: boolean } = {}) {
  const id = `p_${name}` as ParticipantId;
  const [sent, ended]: [number[][], number[]] = [[], []];
  const socket = { isBehind: state.isBehind ?? false, send: (frame: Uint8Array) => sent.push([...frame]) };
  const made = {
    participant: id,
    user: { id, name, colour: '#0f8a83', role: 'participant' },
    isSynced: state.isSynced ?? true,
    socket,
    end: (code: number) => ended.push(code),
  };
  return { visitor: made as unknown as Visitor, socket, sent, ended };
}

describe('a hall', () => {
  it('S5.3 sends an edit to all who have the document, except its only author', () => {
    const [ann, bob, late] = [visitor('ann'), visitor('bob'), visitor('late', { isSynced: false })];
    for (const each of [ann, bob, late]) hall.enter(each.visitor);
    hall.committed(Uint8Array.of(7), ann.visitor);
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
});
