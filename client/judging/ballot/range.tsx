import type { ComponentProps, KeyboardEvent, PointerEvent } from 'react';
import './range.css';

interface RangeProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  /** From 0 to 100; null while nothing is chosen. */
  readonly value: number | null;
  /** Where the knob waits until something is chosen. */
  readonly unset: number;
  /** The value as a screen reader says it. */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

/** A slider from 0 to 100 that can be without a value; Enter on it sends the form that it is in. */
export function Range({ value, unset, valueText, onChange, onKeyDown, ...rest }: RangeProps) {
  const shown = value ?? unset;
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    onKeyDown?.(event);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  // Whoever presses on the knob where it waits means that value, and nothing has changed that would say so.
  const pressed = (event: PointerEvent<HTMLInputElement>): void => {
    if (value === null) onChange(Number(event.currentTarget.value));
  };
  return (
    <input
      type="range"
      className="judging-range"
      min={0}
      max={100}
      step={1}
      value={shown}
      data-unset={value === null || undefined}
      style={{ '--filled': `${shown}%` } as React.CSSProperties}
      aria-valuetext={valueText}
      onChange={(event) => onChange(Number(event.target.value))}
      onPointerUp={pressed}
      onKeyDown={keyDown}
      {...rest}
    />
  );
}
