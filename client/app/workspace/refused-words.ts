import { CLOSE } from '../../../shared/wire/close-codes.ts';
import type { SessionStatus } from '../../session/types.ts';

type Refused = Extract<SessionStatus, { state: 'refused' }>;

/** What a refusal means for somebody: what happened, what was kept, and what helps. */
export interface RefusedWords {
  readonly title: string;
  readonly happened: string;
  readonly kept: string;
  /** `leave` goes to the start page too, and keeps what this device has for when they are let in again. */
  readonly remedy: 'reload' | 'reconnect' | 'home' | 'leave';
}

/** Puts the server's refusal into words. */
export function refusedWords(status: Refused): RefusedWords {
  const kept =
    status.copy === null
      ? 'Nothing was lost: everything you did had been saved.'
      : 'Your version of the map, with what was not saved, is in the copy. Download it before you go on.';
  switch (status.why) {
    case 'removed':
      return {
        title: 'You are no longer in this map',
        happened: status.reason,
        kept:
          status.copy === null
            ? kept
            : `${kept} This device keeps it as well, in case a host lets you in again.`,
        remedy: 'leave',
      };
    case 'link-withdrawn':
      return {
        title: 'Your link no longer opens this map',
        happened: status.reason,
        kept: `${kept} With a new link, opened in this browser, you come in under the same name${status.copy === null ? '.' : ', and what was not saved is sent then.'}`,
        remedy: 'leave',
      };
    case 'role-changed':
      return { title: 'Your last changes were not saved', happened: status.reason, kept, remedy: 'reload' };
    default:
      return byCode(status, kept);
  }
}

function byCode(status: Refused, kept: string): RefusedWords {
  switch (status.code) {
    case CLOSE.signIn:
      return {
        title: 'You are no longer signed in to this map',
        happened: status.reason,
        kept,
        remedy: 'reload',
      };
    case CLOSE.notAllowed:
      return { title: 'The server does not allow this', happened: status.reason, kept, remedy: 'reload' };
    case CLOSE.deleted:
      return { title: 'This map is gone', happened: status.reason, kept, remedy: 'home' };
    case CLOSE.otherHistory:
      return { title: 'This map was replaced', happened: status.reason, kept, remedy: 'reload' };
    case CLOSE.tooBig:
    case CLOSE.invalidEdit:
      return { title: 'A change was refused', happened: status.reason, kept, remedy: 'reload' };
    default:
      return { title: 'The connection was closed', happened: status.reason, kept, remedy: 'reconnect' };
  }
}
