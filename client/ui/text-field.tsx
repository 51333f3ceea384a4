import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import './text-field.css';

interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says enough. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; shown in place of the hint. */
  readonly error?: string | undefined;
}

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label, a hint and, when something is wrong, what to do. */
export function TextField({
  label,
  hideLabel = false,
  hint,
  error,
  onChange,
  className,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames('ui-field', className)}>
      <label className={classNames('ui-field__label', hideLabel && 'ui-visually-hidden')} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ui-field__input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      <FieldNote id={`${id}-note`} note={note} isError={error !== undefined} />
    </div>
  );
}

interface TextAreaFieldProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text that grow with what is written. */
export function TextAreaField({
  label,
  hideLabel = false,
  hint,
  error,
  onChange,
  className,
  ...rest
}: TextAreaFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames('ui-field', className)}>
      <label className={classNames('ui-field__label', hideLabel && 'ui-visually-hidden')} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="ui-field__input ui-field__input--area"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      <FieldNote id={`${id}-note`} note={note} isError={error !== undefined} />
    </div>
  );
}

function FieldNote(props: { readonly id: string; readonly note: ReactNode; readonly isError: boolean }) {
  if (props.note === undefined) return null;
  return (
    <p
      id={props.id}
      className={classNames('ui-field__note', props.isError && 'ui-field__note--error')}
      role={props.isError ? 'alert' : undefined}
    >
      {props.note}
    </p>
  );
}
