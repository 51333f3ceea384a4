import { useId } from 'react';
import { classNames } from './class-names.ts';
import { ChevronDown } from './icons.ts';
import './select.css';
import { SelectList } from './select-list.tsx';
import type { SelectOption } from './select-options.ts';
import './visually-hidden.css';

interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One choice out of several; each can say what it means. */
export function Select<V extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  disabled = false,
}: SelectProps<V>) {
  const id = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="ui-select">
      <span className={classNames('ui-select__label', hideLabel && 'ui-visually-hidden')} id={id}>
        {label}
      </span>
      <SelectList
        label={label}
        value={value}
        options={options}
        onChange={onChange}
        trigger={
          <button
            type="button"
            className="ui-select__trigger"
            aria-labelledby={`${id} ${id}-value`}
            disabled={disabled}
          >
            {chosen?.icon}
            <span className="ui-select__value" id={`${id}-value`}>
              {chosen?.label}
            </span>
            <span className="ui-select__chevron">
              <ChevronDown />
            </span>
          </button>
        }
      />
    </div>
  );
}
