import type { SessionStatus } from '../../session/types.ts';

/** Whether the work is safe, in words: a few for the bar, a sentence for who asks. */
export interface SavedWords {
  readonly tone: 'quiet' | 'busy' | 'warning' | 'danger';
  /** Fits on a phone's bar. */
  readonly short: string;
  readonly text: string;
  readonly explanation: string;
}

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
      return {
        tone: 'danger',
        short: 'Not saved',
        text: `Not saved: ${clause(status.reason)}`,
        explanation: `Your changes are kept on this device (${changes(status.pending)}). You can go on: saving is tried again by itself.`,
      };
    case 'refused': {
      // Whoever has saved everything must not read that something was not.
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
  }
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
