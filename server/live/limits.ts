import * as wire from '../../shared/wire/limits.ts';

/** What one server allows; each can be set by the operator. Every value is a whole number of the unit in its comment. */
export interface Limits {
  /** Bytes of one edit. */
  readonly updateBytes: number;
  /** Bytes of a catch-up after working offline. */
  readonly catchUpBytes: number;
  /** Bytes of the largest frame that is read at all. */
  readonly frameBytes: number;
  /** Bytes of one person's presence. */
  readonly presenceBytes: number;
  /** Bytes of a stored document. */
  readonly documentBytes: number;
  /** Records (elements, relations, regions, voices, sources, bearers) in one map. */
  readonly records: number;
  /** People in one map at once. */
  readonly people: number;
  /** Sockets of one person in one map. */
  readonly socketsPerPerson: number;
  /** Sockets from one address; a school behind one router shares an address. */
  readonly socketsPerAddress: number;
  /** Sockets that may wait for admission at once. */
  readonly pendingSockets: number;
  /** Handshakes admitted per second. */
  readonly handshakesPerSecond: number;
  /** Frames per second that a socket may send for long. */
  readonly framesPerSecond: number;
  /** Frames that a socket may send at once. */
  readonly framesAtOnce: number;
  /** Bytes that wait for their commit in one map, above which its senders are held back. */
  readonly uncommittedBytes: number;
  /** Bytes waiting in a socket above which it gets no presence. */
  readonly behindPresenceBytes: number;
  /** Bytes waiting in a socket above which it gets no edits, and a single diff once it has drained. */
  readonly behindBytes: number;
  /** Milliseconds that a socket may stay behind before it is cut. */
  readonly behindMs: number;
  /** Bytes of stored documents that may be in memory; above, maps that nobody looks at go first. */
  readonly memoryBytes: number;
  /** Bytes of one text of a source, as it is sent. */
  readonly textBytes: number;
  /** Texts of sources in one map. */
  readonly textsPerMap: number;
  /** Bytes of all texts of one map, packed as they lie on the disk. */
  readonly textBytesPerMap: number;
  /** Days for which every state of a map can be had again. */
  readonly historyDays: number;
}

/** What holds unless the operator says otherwise. */
export const DEFAULT_LIMITS: Limits = {
  updateBytes: wire.UPDATE_BYTES_MAX,
  catchUpBytes: wire.CATCH_UP_BYTES_MAX,
  frameBytes: wire.FRAME_BYTES_MAX,
  presenceBytes: wire.PRESENCE_BYTES_MAX,
  documentBytes: wire.DOCUMENT_BYTES_MAX,
  // A map of 2,000 cards and 3,000 relations is a large one.
  records: 20_000,
  people: wire.PEOPLE_MAX,
  // Tabs and devices, with room for some that are about to time out.
  socketsPerPerson: 10,
  // Two lecture halls, a tab or two each.
  socketsPerAddress: 1_000,
  // Two full classes that come back after a restart.
  pendingSockets: 512,
  // A map of 2,000 cards costs some 3 ms to hand out; half of a processor stays for those who are in.
  handshakesPerSecond: 200,
  // Typing and a moving pointer need some 40.
  framesPerSecond: 200,
  // A large paste made of many edits.
  framesAtOnce: 1_000,
  uncommittedBytes: 1024 * 1024,
  behindPresenceBytes: 256 * 1024,
  behindBytes: 1024 * 1024,
  behindMs: 30_000,
  // In memory a document takes up to twenty times its stored size, and the default heap has some 2 GB.
  memoryBytes: 64 * 1024 * 1024,
  textBytes: wire.TEXT_BYTES_MAX,
  // The reading list of a course.
  textsPerMap: 200,
  // An article takes some 30 KB packed, a book of 500 pages a megabyte.
  textBytesPerMap: 64 * 1024 * 1024,
  historyDays: 30,
};
