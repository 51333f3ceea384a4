import { CircleAlert } from '../../ui/icons.ts';
import type { ApiFailure } from '../api-calls.ts';
import './failure-note.css';

/** What the server refused, and what to do. */
export function FailureNote({ failure }: { readonly failure: ApiFailure }) {
  return (
    <p className="failure-note" role="alert">
      <CircleAlert aria-hidden="true" />
      <span>
        <strong>{failure.title.replace(/\.$/, '')}.</strong> {failure.detail}
      </span>
    </p>
  );
}
