import type { EmbeddedStorage, RestoreOptions } from '../embedded.ts';

/** What can be asked of the thread that runs the database; what takes long is an errand for a thread of its own. */
export type CallName = Exclude<keyof EmbeddedStorage, 'kind' | Errand['run']>;

/** Every call; the type fails to compile when one is missing. */
export const CALLS = {
  createMap: true,
  findMap: true,
  addSessionDoc: true,
  eraseMap: true,
  appendUpdates: true,
  loadLog: true,
  saveSnapshot: true,
  history: true,
  addVersion: true,
  listVersions: true,
  loadVersion: true,
  removeVersion: true,
  putBallot: true,
  listBallots: true,
  listOwnBallots: true,
  countBallots: true,
  dropBallots: true,
  putDeadline: true,
  listDeadlines: true,
  removeDeadline: true,
  listLinks: true,
  replaceLink: true,
  revokeLink: true,
  addSession: true,
  hasSession: true,
  dropIdleSessions: true,
  addParticipant: true,
  findParticipant: true,
  findSeat: true,
  listParticipants: true,
  changeSeat: true,
  endSeats: true,
  moveSeats: true,
  addText: true,
  loadText: true,
  listMarks: true,
  putMark: true,
  removeMark: true,
  setting: true,
  ping: true,
  swapIn: true,
  close: true,
} as const satisfies Record<CallName, true>;

/** One call on its way to the thread. */
export interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly args: readonly unknown[];
}

/** What is left of an exception after the way between threads: exceptions lose their code when they are copied. */
export interface Failure {
  readonly message: string;
  readonly code: string | undefined;
}

/** Reads or writes as much as the whole database holds, beside the thread that keeps it. */
export type Errand =
  | { readonly run: 'backup'; readonly file: string }
  | { readonly run: 'prepareRestore'; readonly file: string; readonly options: RestoreOptions };

/** The first message of the thread says whether the database is open; each later one answers a request. */
export type Reply =
  | { readonly name: 'open' }
  | { readonly name: 'refused'; readonly why: string }
  | { readonly name: 'done'; readonly id: number; readonly value: unknown }
  | { readonly name: 'failed'; readonly id: number; readonly failure: Failure };

/** What a thread is started with: to keep the database of a folder, or to run one errand, answered with id 0. */
export interface WorkerSettings {
  readonly folder: string;
  readonly errand?: Errand;
}
