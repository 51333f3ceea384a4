import { assertNever } from '../../shared/base/assert-never.ts';
import type { Clock } from '../../shared/base/clock.ts';
import type { ParticipantId } from '../../shared/base/ids.ts';
import { CLOSE, CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import { REJECT_WORDS, type Reject } from '../../shared/wire/frames.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import { mayEdit } from '../../shared/wire/roles.ts';
import type { EditKind, EditOutcome } from '../live/edit.ts';
import type { Limits } from '../live/limits.ts';
import type { Log } from '../live/log.ts';
import type { Meter } from '../live/meter.ts';
import type { Lease } from '../live/registry.ts';
import type { Room } from '../live/room.ts';
import type { Timers } from '../live/timers.ts';
import { CatchUp } from './catch-up.ts';
import {
  awarenessFrame,
  type ClientFrame,
  decodeFrame,
  framedDocument,
  helloFrame,
  isEmptyUpdate,
  rejectFrame,
  syncStep1Frame,
} from './frames.ts';
import type { Hall, Visitor } from './hall.ts';
import type { Socket } from './socket.ts';
import { TokenBucket } from './token-bucket.ts';

/** Milliseconds that somebody who has to go waits at most for the answer to what they sent before. */
const DISMISSAL_MS = 500;

/**
 * Questions for the document or for who is there that a socket may ask each second for long, and at once: each is
 * answered from the whole map, in up to 25 ms for a large one. A client asks once when it connects.
 */
const ASKS_PER_SECOND = 1;
const ASKS_AT_ONCE = 30;

/** What somebody is told who writes to a session document, whatever their role. */
const SERVERS_OWN = 'Only the server writes this: hosts open and reveal rounds by requests.';

/** What a connection works with. */
export interface ConnectionParts {
  readonly socket: Socket;
  readonly lease: Lease;
  readonly hall: Hall;
  readonly user: PresenceUser;
  /** Whether the client asked for the added frames (`v=1`). */
  readonly wantsExtras: boolean;
  /** Whether nobody but the server writes the document. */
  readonly isServersOwn: boolean;
  /** The awareness id that the client named (`c`). */
  readonly clientId: number | undefined;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly meter: Meter;
  readonly log: Log;
  readonly limits: Limits;
  /** Told of every edit that had to be refused as invalid. */
  offended(): void;
}

/** One open socket of one person in one map: translates frames into what the room and the presence table do. */
export class Connection implements Visitor {
  readonly participant: ParticipantId;
  readonly user: PresenceUser;
  readonly socket: Socket;
  readonly #parts: ConnectionParts;
  readonly #room: Room;
  readonly #bucket: TokenBucket;
  readonly #asks: TokenBucket;
  readonly #catchUp = new CatchUp();
  /** Whether a question for the document waits for its answer. */
  #isAsking = false;
  #isSynced = false;
  #hasLeft = false;
  #isDismissed = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#room = parts.lease.room;
    this.user = parts.user;
    this.participant = parts.user.id;
    this.socket = parts.socket;
    const { framesPerSecond, framesAtOnce } = parts.limits;
    this.#bucket = new TokenBucket(parts.clock, framesPerSecond, framesAtOnce);
    this.#asks = new TokenBucket(parts.clock, ASKS_PER_SECOND, ASKS_AT_ONCE);
  }

  get wantsExtras(): boolean {
    return this.#parts.wantsExtras;
  }

  get isSynced(): boolean {
    return this.#isSynced;
  }

  /** Takes its place in the hall and greets the client; closes when there is no place. */
  start(): void {
    const { hall, clientId } = this.#parts;
    if (!hall.enter(this)) {
      this.#parts.meter.refused(CLOSE.overloaded);
      this.end({ code: CLOSE.overloaded, message: 'This map is full at present.' });
      return;
    }
    if (clientId !== undefined) hall.presence.claim(this, clientId);
    this.#whenSettled(() => this.#greet());
  }

  /** Takes in one message of the socket. */
  receive(data: Uint8Array, isBinary: boolean): void {
    if (!this.socket.isOpen || this.#isDismissed) return;
    this.#parts.meter.received(data.length);
    const frame = isBinary ? decodeFrame(data) : undefined;
    try {
      if (frame === undefined) this.#refuse(CLOSE.badFrame);
      else this.#handle(frame);
    } catch (cause) {
      // What the frame holds made a decoder throw; nothing of it was applied.
      this.#parts.log.warn({ map: this.#room.id, err: cause }, 'a frame could not be read');
      this.#refuse(CLOSE.badFrame);
    }
  }

  end(reject: Reject): void {
    if (this.#parts.wantsExtras) this.socket.send(rejectFrame(reject));
    this.socket.close(reject.code, reject.message);
    this.leave();
  }

  /** Takes nothing in any more, answers for what it took in, and then closes; soon, in any case. */
  dismiss(reject: Reject): void {
    if (this.#isDismissed) return;
    this.#isDismissed = true;
    const end = (): void => {
      cancel();
      this.end(reject);
    };
    const cancel = this.#parts.timers.after(DISMISSAL_MS, end);
    this.#room.barrier(this, end);
  }

  /** The socket is gone. */
  leave(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    this.#parts.hall.leave(this);
    this.#parts.lease.release();
  }

  #greet(): void {
    const { user, hall, wantsExtras, limits } = this.#parts;
    if (wantsExtras) {
      const { updateBytes, presenceBytes, documentBytes } = limits;
      const hello = {
        epoch: this.#room.epoch,
        role: user.role,
        participantId: user.id,
        limits: { updateBytes, presenceBytes, documentBytes },
      };
      this.socket.send(helloFrame(hello));
    }
    // Somebody who may not write is never asked for what they have.
    if (this.#mayWrite) this.socket.send(syncStep1Frame(this.#room.stateVector()));
    this.socket.send(awarenessFrame(hall.presence.all()));
  }

  #handle(frame: ClientFrame): void {
    const isEcho = frame.type === 'awareness' && !this.#parts.hall.presence.receive(this, frame.entries);
    const isAsk = frame.type === 'sync-step-1' || frame.type === 'query-awareness';
    if ((!isEcho && !this.#bucket.take()) || (isAsk && !this.#asks.take())) {
      this.#refuse(CLOSE.slowDown);
      return;
    }
    switch (frame.type) {
      case 'awareness':
        break;
      case 'own-move':
        if (!this.#parts.hall.presence.move(this, frame.move)) this.#refuse(CLOSE.badFrame);
        break;
      case 'query-awareness':
        this.socket.send(awarenessFrame(this.#parts.hall.presence.all()));
        break;
      case 'sync-step-1':
        this.#answer(frame.vector);
        break;
      case 'catch-up':
      case 'update':
        this.#submit(frame.type, frame.update);
        break;
      case 'barrier':
        this.#barrier(frame.frame);
        break;
      default:
        assertNever(frame);
    }
  }

  get #mayWrite(): boolean {
    return !this.#parts.isServersOwn && mayEdit(this.user.role);
  }

  #submit(kind: EditKind, bytes: Uint8Array): void {
    if (!this.#mayWrite) {
      if (kind === 'catch-up' && isEmptyUpdate(bytes)) return;
      if (this.#parts.isServersOwn) this.#refuse(CLOSE.notAllowed, SERVERS_OWN);
      // Somebody whose role was lowered a moment ago may have typed on until they heard of it.
      else this.#refuse(CLOSE.notAllowed, CLOSE_REASONS[CLOSE.notAllowed], 'role-changed');
      return;
    }
    this.#room.submit({
      author: this,
      kind,
      bytes,
      settle: (outcome) => this.#settle(kind, outcome),
    });
  }

  #settle(kind: EditKind, outcome: EditOutcome): void {
    const step = this.#catchUp.settle(kind, outcome);
    if (step.do === 'close') this.#settleBadly(kind, outcome, step.code, step.message);
    if (step.do === 'ask-again')
      this.#whenSettled(() => this.socket.send(syncStep1Frame(this.#room.stateVector())));
    for (const frame of this.#catchUp.takeHeld()) this.socket.send(frame);
  }

  #settleBadly(kind: EditKind, outcome: EditOutcome, code: CloseCode, message: string | undefined): void {
    const why = outcome.state === 'refused' ? outcome.reason.kind : undefined;
    // Somebody who comes with what storage lost of others did nothing wrong, even when they come too late for it.
    if (why === 'invalid' || (why === 'foreign' && kind === 'update')) this.#parts.offended();
    if (why === 'storage-down') {
      this.#refuse(code, REJECT_WORDS['storage-down'], 'storage-down');
      return;
    }
    this.#refuse(code, message);
  }

  #barrier(frame: Uint8Array): void {
    const { clock, meter } = this.#parts;
    const arrived = clock.now();
    this.#room.barrier(this, () => {
      if (this.#catchUp.hold(frame)) return;
      this.socket.send(frame);
      meter.acknowledged(Math.max(0, clock.now() - arrived) / 1000);
    });
  }

  /** One at a time: what is sent for the first question is all that a second one, asked meanwhile, could get. */
  #answer(vector: Uint8Array): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#whenSettled(() => {
      this.#isAsking = false;
      this.#sendDocument(vector);
    });
  }

  #sendDocument(vector: Uint8Array): void {
    let update: Uint8Array;
    try {
      update = this.#room.diff(vector);
    } catch (cause) {
      this.#parts.log.warn({ map: this.#room.id, err: cause }, 'a state vector could not be read');
      this.#refuse(CLOSE.badFrame);
      return;
    }
    this.socket.sendFramed(framedDocument(update));
    this.#isSynced = true;
  }

  /** Waiting may outlast the room or the socket. */
  #whenSettled(then: () => void): void {
    this.#room.whenSettled(() => {
      if (!this.#room.isGone && !this.#hasLeft) then();
    });
  }

  #refuse(code: CloseCode, message: string = CLOSE_REASONS[code], why?: Reject['why']): void {
    this.#parts.meter.refused(code);
    // Not the message: it may name a record, by an id that the sender chose.
    this.#parts.log.warn(
      { map: this.#room.id, participant: this.participant, code, ...(why && { why }) },
      'refused',
    );
    this.end({ code, message, ...(why && { why }) });
  }
}
