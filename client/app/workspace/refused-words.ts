import { CLOSE } from '../../../shared/wire/close-codes.ts';
import type { SessionStatus } from '../../session/types.ts';

type Refused = Extract<SessionStatus, { state: 'refused' }>;

/** What a refusal means for somebody: what happened, what was kept, and what helps. */
export interface RefusedWords {
  readonly title: string;
  readonly happened: string;
  readonly kept: string;
  readonly remedy: 'reload' | 'reconnect' | 'home';
}

/** Puts the server's refusal into words. */
export function refusedWords(status: Refused): RefusedWords {
  const kept =
    status.copy === null
      ? 'Nothing was lost: everything you did had been saved.'
      : 'Your version of the map, with what was not saved, is in the copy. Download it before you go on.';
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
