import { CLOSE } from '../../../shared/wire/close-codes.ts';
import type { SessionStatus } from '../../session/types.ts';

/** Whether the work is safe, in words: a few for the bar, a sentence for who asks. */
export interface SavedWords {
  readonly tone: 'quiet' | 'busy' | 'warning' | 'danger';
  /** Fits on a phone's bar. */
  readonly short: string;
  readonly text: string;
  readonly explanation: string;
}

/** What became of a map that the server does not have any more. */
export const MAP_GONE =
  'A host deleted this map for everybody, or the server was restored from a backup that is older. You can keep a copy of it as you see it here.';

/** Puts the saved state into words; "Saved" only when the server acknowledged everything. */
export function savedWords(status: SessionStatus): SavedWords {
  switch (status.state) {
    case 'connecting':
      return {
        tone: 'busy',
        short: 'Connecting…',
        text: 'Connecting…',
        explanation: 'The map is being brought in step with the server.',
      };
    case 'saved':
      return {
        tone: 'quiet',
        short: 'Saved',
        text: 'Saved',
        explanation: 'Everything you did is stored on the server.',
      };
    case 'saving':
      return {
        tone: 'busy',
        short: 'Saving…',
        text: 'Saving…',
        explanation: `${changes(status.pending)} on the way to the server.`,
      };
    case 'offline':
      return offlineWords(status.pending);
    case 'not-saved':
      if (status.pending === 0) return nothingUnsavedWords(status.reason);
      return {
        tone: 'danger',
        short: 'Not saved',
        text: `Not saved: ${clause(status.reason)}`,
        explanation: `Your changes are kept on this device (${changes(status.pending)}). You can go on: saving is tried again by itself.`,
      };
    case 'refused':
      return refusedState(status);
  }
}

/** What is at stake for somebody who leaves the map with unsaved work. */
export function leavingWords(status: SessionStatus): string {
  if (status.state === 'refused') {
    return status.code === CLOSE.deleted
      ? 'This map is gone from the server. If you want to keep a copy, stay and download it first.'
      : 'Some of your changes are not saved. They are in the copy that you can download.';
  }
  const pending = 'pending' in status ? status.pending : 0;
  if (pending === 1) {
    return '1 change is not saved yet. It is kept on this device and sent when you open the map again.';
  }
  return `${changes(pending)} are not saved yet. They are kept on this device and sent when you open the map again.`;
}

/** Whoever only reads while nothing can be stored has lost nothing, and must not be alarmed. */
function nothingUnsavedWords(reason: string): SavedWords {
  return {
    tone: 'warning',
    short: 'Saved so far',
    text: reason.replace(/\.$/, ''),
    explanation: `${reason} Everything you did is saved.`,
  };
}

/** Whoever has saved everything must not read that something was not. */
function refusedState(status: Extract<SessionStatus, { state: 'refused' }>): SavedWords {
  if (status.code === CLOSE.deleted) {
    return { tone: 'danger', short: 'Closed', text: 'Closed: this map is gone', explanation: MAP_GONE };
  }
  const outcome = status.copy === null ? 'Closed' : 'Not saved';
  return {
    tone: 'danger',
    short: outcome,
    text: `${outcome}: ${clause(status.reason)}`,
    explanation:
      status.copy === null
        ? 'Everything you did before was saved.'
        : 'What was not saved is kept in a copy that you can download.',
  };
}

function offlineWords(pending: number): SavedWords {
  const kept = 'No connection to the server. You can go on: it is sent as soon as the connection is back.';
  if (pending === 0) {
    return {
      tone: 'warning',
      short: 'Offline',
      text: 'Offline: changes are kept on this device',
      explanation: kept,
    };
  }
  return {
    tone: 'warning',
    short: `Offline (${pending})`,
    text: `Offline: kept on this device (${changes(pending)})`,
    explanation: kept,
  };
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

/** A reason is a sentence of its own; here it follows a colon. */
function clause(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
}
