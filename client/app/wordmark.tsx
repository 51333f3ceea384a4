import './wordmark.css';

/** The name with its mark: a light disc and the half-shadow beside it. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg className="wordmark__mark" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
        <circle className="wordmark__shadow" cx="21" cy="10" r="9.5" />
        <circle className="wordmark__disc" cx="11" cy="10" r="9.5" />
      </svg>
      Penumbra
    </span>
  );
}
