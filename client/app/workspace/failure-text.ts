import type { ApiFailure } from '../api-calls.ts';

/** A failure of a call as two sentences. */
export function failureText(failure: ApiFailure): string {
  return `${failure.title.replace(/\.$/, '')}. ${failure.detail}`;
}
