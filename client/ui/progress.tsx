import { LoaderCircle } from './icons.ts';
import './progress.css';

/** Says that something is under way and for how long is not known. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span className="ui-spinner" role="status">
      <LoaderCircle aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}

/** How far long work has come: 0 to 1, or unknown. */
export function ProgressBar({ label, value }: { readonly label: string; readonly value?: number }) {
  return (
    <div className="ui-progress">
      <span>{label}</span>
      <progress
        className="ui-progress__bar"
        max={1}
        aria-label={label}
        {...(value === undefined ? {} : { value })}
      />
    </div>
  );
}
