/** What the server counts about itself; the HTTP side publishes it as metrics. */
export interface Meter {
  /** One batch was stored: how many rows and bytes, and how long the storage took. */
  committed(rows: number, bytes: number, seconds: number): void;
  commitFailed(): void;
  /** From the arrival of a barrier to its answer. */
  acknowledged(seconds: number): void;
  /** An edit or a connection was refused, with the close code. */
  refused(code: number): void;
  socketOpened(): void;
  socketClosed(): void;
  roomOpened(): void;
  roomClosed(): void;
  presenceSent(frames: number): void;
}
