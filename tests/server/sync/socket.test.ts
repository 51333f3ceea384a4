import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import { Heart } from '../../../server/sync/heart.ts';
import { type Line, Socket } from '../../../server/sync/socket.ts';
import { lineOf } from '../../support/local-socket.ts';
import { ManualTime, settled } from '../../support/manual-time.ts';
import { countingMeter } from '../../support/silent.ts';

const MIB = 1024 * 1024;

/** What a Socket uses of a WebSocket, with what was done to it. */
class FakeWebSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly done: (string | number)[] = [];
  readonly reasons: string[] = [];
  readonly sent: number[][] = [];
  send(frame: Uint8Array): void {
    this.sent.push([...frame]);
  }
  ping(): void {
    this.done.push('ping');
  }
  resume(): void {
    this.done.push('resume');
  }
  pause(): void {
    this.done.push('pause');
  }
  close(code: number, reason: string): void {
    this.done.push(code);
    this.reasons.push(reason);
  }
  terminate(): void {
    this.readyState = 3;
    this.done.push('terminate');
    this.emit('close');
  }
}

let time: ManualTime;
let ws: FakeWebSocket;
let socket: Socket;
beforeEach(() => {
  time = new ManualTime();
  ws = new FakeWebSocket();
  socket = new Socket(ws as unknown as WebSocket, lineOf(ws), {
    timers: time,
    clock: time,
    limits: DEFAULT_LIMITS,
    meter: countingMeter(),
  });
});

describe('a slow reader', () => {
  it('S7.4 is behind above 256 KiB, far behind above 1 MiB, and is cut above 16 MiB', () => {
    ws.bufferedAmount = 256 * 1024;
    expect(socket.isBehind).toBe(false);
    ws.bufferedAmount += 1;
    expect([socket.isBehind, socket.isFarBehind]).toEqual([true, false]);
    ws.bufferedAmount = MIB + 1;
    expect(socket.isFarBehind).toBe(true);
    socket.send(Uint8Array.of(1));
    ws.bufferedAmount = 16 * MIB + 1;
    socket.send(Uint8Array.of(2));
    expect([ws.sent, ws.done]).toEqual([[[1]], ['terminate']]);
  });
});

describe('closing', () => {
  it('lets a paused socket answer, sends nothing more, and cuts after five seconds', async () => {
    socket.close(4400);
    socket.close(4403);
    socket.send(Uint8Array.of(1));
    expect([ws.done, ws.sent, socket.isOpen]).toEqual([['resume', 4400], [], false]);
    await time.advance(5_000);
    expect(ws.done.at(-1)).toBe('terminate');
  });

  it('cuts a reason to what fits into a close frame, between two characters', () => {
    socket.close(4422, 'é'.repeat(100));
    expect(ws.reasons).toEqual(['é'.repeat(60)]);
  });

  it('leaves no timer when the peer answers', () => {
    socket.close(1012);
    ws.emit('close');
    expect(time.pending).toBe(0);
  });
});

describe('the heart', () => {
  let heart: Heart;
  beforeEach(() => {
    heart = new Heart(time, time, new Set([socket]));
  });

  it('S6.6 sends an empty presence frame after 20 s of silence, and none while there is traffic', async () => {
    await time.advance(17_499);
    expect(ws.sent).toEqual([]);
    await time.advance(2_501);
    expect(ws.sent).toEqual([[1, 1, 0]]);
    for (let second = 0; second < 60; second += 1) {
      socket.send(Uint8Array.of(9));
      await time.advance(1_000);
    }
    expect(ws.sent.filter(([type]) => type === 1)).toHaveLength(1);
  });

  it('S6.6 pings each 25 s, and cuts who did not answer the last ping', async () => {
    await time.advance(25_000);
    ws.emit('pong');
    await time.advance(25_000);
    expect(ws.done).toEqual(['ping', 'ping']);
    await time.advance(25_000);
    expect(ws.done.at(-1)).toBe('terminate');
  });

  it('stops', () => {
    heart.stop();
    expect(time.pending).toBe(0);
  });
});

describe('a socket that is not read from', () => {
  it('S7.5 S9.6 is read again only when no reason is left', () => {
    socket.hold('shutdown', true);
    socket.hold('room', true);
    ws.done.length = 0;
    socket.hold('room', false);
    expect(ws.done).not.toContain('resume');
    socket.hold('shutdown', false);
    expect(ws.done.at(-1)).toBe('resume');
  });
});

describe('what is sent in one go', () => {
  it('leaves in one call, in order, once the code that sends it has ended', async () => {
    const done: (string | number)[] = [];
    const line = {
      cork: () => done.push('cork'),
      uncork: () => done.push('uncork'),
      write: (bytes: Uint8Array) => {
        done.push(bytes.length);
        return true;
      },
    };
    const parts = { timers: time, clock: time, limits: DEFAULT_LIMITS, meter: countingMeter() };
    const gathering = new Socket(ws as unknown as WebSocket, line as unknown as Line, parts);
    gathering.send(Uint8Array.of(1));
    gathering.send(Uint8Array.of(1, 2));
    expect(done).toEqual(['cork', 3, 4]);
    await settled();
    expect(done).toEqual(['cork', 3, 4, 'uncork']);
    gathering.send(Uint8Array.of(1, 2, 3));
    await settled();
    expect(done.slice(4)).toEqual(['cork', 5, 'uncork']);
  });
});
