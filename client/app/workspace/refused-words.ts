import { CLOSE } from '../../../shared/wire/close-codes.ts';
import type { SessionStatus } from '../../session/types.ts';
import { MAP_GONE } from './saved-words.ts';

type Refused = Extract<SessionStatus, { state: 'refused' }>;

/**
 * What helps after a refusal. `reload` and `home` give up what this device keeps, which the server will not have;
 * `return`, `leave` and `read-on` keep it for when it can be sent.
 */
export type Remedy = 'reload' | 'home' | 'reconnect' | 'return' | 'leave' | 'read-on';

/** What a refusal means for somebody: what happened, what was kept, and what helps. */
export interface RefusedWords {
  readonly title: string;
  readonly happened: string;
  readonly kept: string;
  readonly remedy: Remedy;
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
      return {
        title: 'Your last changes were not saved',
        happened: status.reason,
        kept:
          status.copy === null
            ? kept
            : `${kept} This device keeps it as well, and sends it if a host lets you edit again.`,
        remedy: 'read-on',
      };
    default:
      return byCode(status, kept);
  }
}

function byCode(status: Refused, kept: string): RefusedWords {
  const happened = status.reason;
  switch (status.code) {
    case CLOSE.signIn:
      // Who signs in again may still send what is kept here.
      return { title: 'You are no longer signed in to this map', happened, kept, remedy: 'return' };
    case CLOSE.notAllowed:
      return { title: 'The server does not allow this', happened, kept, remedy: 'reload' };
    case CLOSE.deleted:
      return goneWords(status);
    case CLOSE.otherHistory:
      return { title: 'This map was replaced', happened, kept, remedy: 'reload' };
    case CLOSE.tooBig:
    case CLOSE.invalidEdit:
      return { title: 'A change was refused', happened, kept, remedy: 'reload' };
    default:
      return { title: 'The connection was closed', happened, kept, remedy: 'reconnect' };
  }
}

function goneWords({ copy }: Refused): RefusedWords {
  return {
    title: 'This map is gone',
    happened: MAP_GONE,
    kept: copy === null ? 'The copy on this device was given up.' : 'Download it before you go on.',
    remedy: 'home',
  };
}

/** What to press, and how much each asks for attention; `asksFirst` when pressing the remedy would lose something. */
export interface RefusedChoices {
  readonly download: 'primary' | 'secondary' | null;
  readonly remedy: 'primary' | 'secondary';
  readonly asksFirst: boolean;
}

/** While there is a copy that nobody has downloaded, that comes first, and nothing throws it away unasked. */
export function refusedChoices(
  remedy: Remedy,
  copy: string | null,
  downloaded: string | null,
): RefusedChoices {
  const mayLose = copy !== null && copy !== downloaded;
  return {
    download: copy === null ? null : mayLose ? 'primary' : 'secondary',
    remedy: mayLose ? 'secondary' : 'primary',
    asksFirst: mayLose && (remedy === 'reload' || remedy === 'home'),
  };
}
