/** What the server counts about itself; the HTTP side publishes it as metrics. */
export interface Meter {
  /** One tick was done: how many maps had something to store, and how long it took in all. */
  ticked(rooms: number, seconds: number): void;
  /** One batch was stored: how many rows and bytes, and how long the storage took. */
  committed(rows: number, bytes: number, seconds: number): void;
  commitFailed(): void;
  /** Storage stopped taking edits, or takes them again. */
  storageDown(isDown: boolean): void;
  /** From the arrival of a barrier to its answer. */
  acknowledged(seconds: number): void;
  /** An edit, a frame, a connection or a request was refused, with the close code or HTTP status. */
  refused(code: number): void;
  socketOpened(): void;
  socketClosed(): void;
  /** From the upgrade of a socket to its greeting. */
  admitted(seconds: number): void;
  roomOpened(): void;
  roomClosed(): void;
  /** Bytes of all documents in memory, as stored. */
  documentBytes(bytes: number): void;
  /** One frame came in. */
  received(bytes: number): void;
  /** Frames went out, of so many bytes in all. */
  sent(frames: number, bytes: number): void;
  presenceSent(frames: number): void;
  /** A reader was too slow for edits and gets one diff later. */
  fellBehind(): void;
  /** A reader was too slow for too long, or too far behind, and was cut. */
  cut(): void;
  /** Senders of a map were held back until it had stored what it had. */
  heldBack(): void;
  /** A snapshot was written. */
  compacted(seconds: number): void;
  /** The live document and what storage would give differed. Must never happen. */
  diverged(): void;
  /** A text of a source was stored, of so many bytes as they lie on the disk. */
  textStored(bytes: number): void;
  /** One was handed out. */
  textSent(bytes: number): void;
  /** Stored rows, snapshots or texts were found damaged. */
  damaged(count: number): void;
}
