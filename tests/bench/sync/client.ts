import * as decoding from 'lib0/decoding';
import { FrameWriter, presenceLines, STEP, TYPE } from './frames.ts';
import { FrameSocket } from './socket.ts';

/** Where and how somebody connects. */
export interface Seat {
  readonly port: number;
  readonly path: string;
  /** Hocuspocus only: the name before each frame; an auth message goes first. */
  readonly documentName?: string;
}

export interface ClientOptions {
  /** What this client brings along when the server asks; nothing when absent. */
  readonly content?: Uint8Array;
  /** Sends back every presence frame that it gets, as the stock y-websocket client does. */
  readonly isEchoing?: boolean;
  /** Fewest bytes of a whole document. */
  readonly wholeBytes?: number;
}

const CLIENT_ID_END = 2 ** 31;
const NOTHING_OPEN = { selection: [], drag: {} };

/** One connected person: the handshake of a Yjs client, without a document. */
export class Client {
  readonly clientId: number;
  /** Resolves with the server's document once it has arrived. */
  readonly synced: Promise<Uint8Array>;
  /** Resolves once the document, or an update, of at least `wholeBytes` has arrived: some servers answer before they have loaded. */
  readonly whole: Promise<void>;
  readonly writer: FrameWriter;
  /** Called with each update that arrives. */
  onUpdate: ((update: Uint8Array) => void) | undefined;
  /** Called with each presence frame: its type, and the rest of it. */
  onPresence: ((type: number, decoder: decoding.Decoder) => void) | undefined;
  /** Called with the count of a barrier that came back, or for each update that Hocuspocus took in. */
  onSaved: ((count: number | undefined) => void) | undefined;
  framesIn = 0;
  readonly #socket: FrameSocket;
  readonly #options: ClientOptions;
  #gotDocument: (update: Uint8Array) => void = () => undefined;
  #gotWhole: () => void = () => undefined;
  #isClosing = false;
  #clock = 0;
  #isClockKnown = false;

  constructor(seat: Seat, options: ClientOptions = {}, clientId?: number) {
    this.clientId = clientId ?? Math.floor(Math.random() * CLIENT_ID_END);
    this.#options = options;
    this.writer = new FrameWriter(seat.documentName);
    this.synced = new Promise((resolve, reject) => {
      this.#gotDocument = resolve;
      this.#fail = reject;
    });
    this.whole = new Promise((resolve) => {
      this.#gotWhole = resolve;
    });
    // Whoever waits for it sees the failure; nobody has to wait.
    this.synced.catch(() => undefined);
    this.#socket = new FrameSocket(seat.port, seat.path, {
      open: () => this.#greet(seat),
      frame: (bytes) => this.#handle(bytes),
      ended: (code) => this.#ended(code),
    });
  }

  #fail: (cause: Error) => void = () => undefined;

  get bytesIn(): number {
    return this.#socket.bytesIn;
  }

  sendUpdate(update: Uint8Array): void {
    this.#socket.send(this.writer.sync(STEP.update, update));
  }

  /** Shows something to the others, under the next number. */
  sendPresence(state: object): void {
    this.#clock += 1;
    this.#socket.send(this.writer.presence(this.clientId, this.#clock, state));
  }

  sendBarrier(count: number): void {
    this.#socket.send(this.writer.barrier(count));
  }

  batch(send: () => void): void {
    this.#socket.batch(send);
  }

  close(): void {
    this.#isClosing = true;
    this.#socket.close();
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#isClosing = true;
    this.#socket.destroy();
  }

  #greet(seat: Seat): void {
    this.#socket.batch(() => {
      if (seat.documentName !== undefined) this.#socket.send(this.writer.auth('token'));
      this.#socket.send(this.writer.askForAll());
      this.sendPresence(NOTHING_OPEN);
    });
  }

  #handle(bytes: Uint8Array): void {
    this.framesIn += 1;
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = this.writer.prefixLength;
    const type = decoding.readVarUint(decoder);
    if (type === TYPE.sync || type === TYPE.syncReply) this.#handleSync(decoder);
    else if (type === TYPE.awareness || type === TYPE.presence) this.#handlePresence(type, bytes, decoder);
    else if (type === TYPE.syncStatus) this.onSaved?.(undefined);
    else if (type === TYPE.barrier) {
      this.onSaved?.(decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder))));
    }
  }

  #handleSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    if (step === STEP.step1) {
      const { content } = this.#options;
      this.#socket.send(
        content === undefined ? this.writer.nothingToAdd() : this.writer.sync(STEP.step2, content),
      );
    } else if (step === STEP.step2) {
      const update = decoding.readVarUint8Array(decoder);
      this.#lookForWhole(update);
      this.#gotDocument(update.slice());
    } else {
      const update = decoding.readVarUint8Array(decoder);
      this.#lookForWhole(update);
      this.onUpdate?.(update);
    }
  }

  #lookForWhole({ length }: Uint8Array): void {
    if (length >= (this.#options.wholeBytes ?? 0)) this.#gotWhole();
  }

  #handlePresence(type: number, bytes: Uint8Array, decoder: decoding.Decoder): void {
    if (!this.#isClockKnown) this.#takeClockOver(decoder);
    if (this.#options.isEchoing === true && !this.#isOwnLine(decoder)) this.#socket.send(bytes);
    this.onPresence?.(type, decoder);
  }

  /** A server may have lifted the clock that this client began with; as in y-protocols, counting goes on from there. */
  #takeClockOver(decoder: decoding.Decoder): void {
    const { pos } = decoder;
    const own = presenceLines(decoder).find(({ clientId }) => clientId === this.clientId);
    decoder.pos = pos;
    if (own === undefined) return;
    this.#clock = Math.max(this.#clock, own.clock);
    this.#isClockKnown = true;
  }

  /** Whether a frame holds nothing but this client's own line, which changes nothing and is not sent back. */
  #isOwnLine(decoder: decoding.Decoder): boolean {
    const { pos } = decoder;
    decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    const isOwn = count === 0 || (count === 1 && decoding.readVarUint(decoder) === this.clientId);
    decoder.pos = pos;
    return isOwn;
  }

  #ended(code: number): void {
    if (this.#isClosing) return;
    this.#fail(new Error(`the server closed a connection with ${code}`));
    Client.lost += 1;
    Client.lostCodes.add(code);
  }

  /** Connections that the servers ended against the wish of the clients, and the codes they gave. */
  static lost = 0;
  static readonly lostCodes = new Set<number>();
}
